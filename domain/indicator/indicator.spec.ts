import { IndicatorSet, ProgrammeIndicator } from '../programme/indicator-schema.js';
import { given } from '../testing/given.js';
import { indicatorDecider, type IndicatorCommand, type IndicatorContext } from './decide.js';
import type { IndicatorEvent } from './events.js';
import { indicatorTable, type StandingOf } from './indicator-table.js';
import type { IndicatorValue } from './indicator-value.js';

const text = (en: string) => ({ ru: en, en });
const indicators = (['share', 'count', 'present'] as const).map((kind) => ProgrammeIndicator.parse({ id: kind, title: text(kind), kind }));
const context: IndicatorContext = { indicators, firstDay: '2021-09-01', lastDay: '2022-08-31' };
const of = { cycle: 'c', level: 'municipality', subject: 'm', region: 'r', municipality: 'm' } as const;
const now = '2022-06-20T05:00:00.000Z';
const value = (indicator: string, numerator: number, denominator: number | null, more: Partial<IndicatorValue> = {}): IndicatorValue =>
  ({ indicator, role: 'actual', date: '2022-06-20', numerator, denominator, ...more });
const record = (...values: IndicatorValue[]): IndicatorCommand =>
  ({ type: 'RecordIndicatorValues', ...of, values, import: null, actor: { kind: 'person', id: 'ann' }, now });
const recorded = (...values: IndicatorValue[]): IndicatorEvent =>
  ({ type: 'IndicatorValuesRecorded', occurredAt: now, data: { ...of, values, import: null, by: 'ann' } });

describe('indicator values', () => {
  it('are stored as part and whole with their day, once', () => {
    const values = [value('share', 7, 18), value('count', 3, null), value('present', 1, 1)];
    given(indicatorDecider, context).when(record(...values)).then(recorded(...values));
    given(indicatorDecider, context, recorded(...values)).when(record(values[0]!, value('count', 4, null))).then(recorded(value('count', 4, null)));
  });
  it('that cannot be, or do not fit their kind, are refused', () => {
    const given_ = given(indicatorDecider, context);
    given_.when(record(value('share', 19, 18))).thenRefused('indicator-value-impossible', { indicator: 'share', numerator: 19, denominator: 18 });
    given_.when(record(value('present', 2, 1))).thenRefused('indicator-value-impossible');
    for (const wrong of [value('share', 1, null), value('count', 1, 2), value('present', 1, null), value('present', 1, 2)]) given_.when(record(wrong)).thenRefused('indicator-value-misfit');
    given_.when(record(value('other', 1, 2))).thenRefused('indicator-unknown');
    given_.when(record(value('share', 1, 2, { date: '2019-10-10' }))).thenRefused('indicator-date-outside-year');
  });
  it('are compared with quoted figures of shares', () => {
    const quote: IndicatorCommand = { type: 'QuoteFigure', ...of, indicator: 'share', figure: '38.8', where: 'note', actor: { kind: 'person', id: 'ann' }, now };
    given(indicatorDecider, context).when(quote).then({ type: 'FigureQuoted', occurredAt: now, data: { ...of, indicator: 'share', figure: '38.8', where: 'note', by: 'ann' } });
    given(indicatorDecider, context).when({ ...quote, indicator: 'count' }).thenRefused('indicator-value-misfit');
  });
});

describe('the table of indicators', () => {
  const set = IndicatorSet.parse({ rounding: { mode: 'ceil', decimals: 1 } });
  const standing = (indicator: string, role: StandingOf['role'], numerator: number, denominator: number | null, source: StandingOf['source'] = 'stated', subjects = 1): StandingOf =>
    ({ indicator, role, numerator, denominator, source, subjects, date: '2022-06-20' });

  it('shows where it began, what is aimed at, where it stands, and the change', () => {
    const [share, count] = indicatorTable(set, indicators, [
      standing('share', 'baseline', 2, 7), standing('share', 'target', 7, 7), standing('share', 'actual', 5, 7),
      standing('count', 'baseline', 1, null), standing('count', 'actual', 3, null)], []);
    expect([share!.baseline?.percent, share!.target?.percent, share!.actual?.percent, share!.change, share!.toTarget]).toStrictEqual([28.6, 100, 71.5, 42.9, -28.5]);
    expect([count!.baseline?.percent, count!.actual?.numerator, count!.change, count!.toTarget]).toStrictEqual([null, 3, 2, null]);
  });
  it('prefers what the subject states, and shows where those below add up to something else', () => {
    const rows = indicatorTable(set, indicators, [standing('share', 'actual', 26, 202, 'summed', 7), standing('share', 'actual', 26, 200),
      standing('present', 'actual', 5, 7, 'summed', 7)], []);
    expect(rows[0]!.actual).toMatchObject({ source: 'stated', denominator: 200, percent: 13 });
    expect(rows[0]!.disagrees).toMatchObject({ source: 'summed', denominator: 202, percent: 12.9 });
    expect(rows[2]!.actual).toMatchObject({ numerator: 5, denominator: 7, percent: 71.5 });
    expect(rows[1]!).toMatchObject({ baseline: null, actual: null, change: null });
  });
  it('tells which quoted figures differ', () => {
    const rows = indicatorTable(set, indicators, [standing('share', 'actual', 7, 18)], [{ indicator: 'share', figure: '38.8', where: 'note' }, { indicator: 'share', figure: '38.9', where: 'table' }]);
    expect(rows[0]!.quotes).toStrictEqual([
      { indicator: 'share', figure: '38.8', where: 'note', computed: 38.9, agrees: false, difference: -0.1, mode: 'truncate' },
      { indicator: 'share', figure: '38.9', where: 'table', computed: 38.9, agrees: true, difference: 0, mode: 'ceil' }]);
  });
});
