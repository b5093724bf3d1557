import { russia } from '../core/calendar/russia/russia.js';
import { cycleYearOf } from '../core/cycle-year.js';
import type { PlainDate } from '../core/instant.js';
import { heldDays, nothingKnown, type Known, type Series } from './held-days.js';
import { HeldRule } from './held-rule.js';

const year = cycleYearOf('2020/21', '09-01');
const series = (id: string, held: unknown): Series => ({ id, held: HeldRule.parse(held) });
const daysOf = (one: Series, others: readonly Series[] = [], known: Known = nothingKnown) =>
  heldDays(one, new Map([one, ...others].map((each) => [each.id, each])), { year, calendar: russia, known });
const days = (...args: Parameters<typeof daysOf>): readonly PlainDate[] => daysOf(...args).map(({ day }) => day);

describe('the days of a series', () => {
  it('follow RFC 5545 and leave days off, each with its reason', () => {
    const group = series('group', { every: 'FREQ=MONTHLY;BYDAY=1MO', from: '10-01', until: '03-31', shift: 'next-working-day' });
    expect(daysOf(group).map(({ occurrence, day, moved }) => [occurrence, day, moved?.from ?? null])).toStrictEqual([
      ['2020-10-05', '2020-10-05', null], ['2020-11-02', '2020-11-02', null], ['2020-12-07', '2020-12-07', null],
      ['2021-01-04', '2021-01-11', '2021-01-04'], ['2021-02-01', '2021-02-01', null], ['2021-03-01', '2021-03-01', null]]);
    expect(daysOf(group)[3]!.moved!.why.ru).toMatch(/каникулы/);
  });

  it('are held together where a moved one meets the next', () => {
    const planning = series('planning', { every: 'FREQ=WEEKLY;BYDAY=MO', from: '12-21', until: '01-18', shift: 'next-working-day' });
    expect(daysOf(planning).map(({ occurrence }) => occurrence)).toStrictEqual(['2020-12-21', '2020-12-28', '2021-01-11', '2021-01-18']);
  });

  it('are the named sessions, in the year’s order', () => {
    expect(days(series('seminar', { sessions: ['03-17', '10-14'] }))).toStrictEqual(['2020-10-14', '2021-03-17']);
  });

  it('come after each gathering of another series, where that one is now', () => {
    const webinar = series('webinar', { sessions: ['10-26', '05-26', '12-30'] });
    const after = series('after', { afterEach: 'webinar', span: { workdays: 2 } });
    expect(days(after, [webinar])).toStrictEqual(['2020-10-28', '2021-01-11', '2021-05-28']);
    const moved: Known = { ...nothingKnown, dayOf: (id, day) => (id !== 'webinar' ? undefined : day === '2020-10-26' ? '2020-11-03' : day === '2020-12-30' ? null : undefined) };
    expect(daysOf(after, [webinar], moved).map(({ occurrence, day }) => [occurrence, day])).toStrictEqual([
      ['2020-10-26', '2020-11-06'], ['2021-05-26', '2021-05-28']]);
  });

  it('come after each announced one, when it is announced', () => {
    const webinar = series('webinar', { announced: true });
    const after = series('after', { afterEach: 'webinar', span: { days: 1 } });
    expect(days(after, [webinar])).toStrictEqual([]);
    expect(days(after, [webinar], { ...nothingKnown, announced: () => ['2021-02-11', '2021-02-26'] })).toStrictEqual(['2021-02-12', '2021-03-01']);
  });

  it('keep a fixed day unless the rule moves it', () => {
    expect([days(series('a', { on: '02-21' })), days(series('b', { on: '02-21', shift: 'previous-working-day' }))]).toStrictEqual([['2021-02-21'], ['2021-02-20']]);
  });
});
