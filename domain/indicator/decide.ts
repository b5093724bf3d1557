import { addDays } from '../core/calendar/plain-day.js';
import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { PlainDate } from '../core/instant.js';
import type { ProgrammeIndicator } from '../programme/indicator-schema.js';
import type { SubjectKind } from '../programme/vocabulary.js';
import type { IndicatorEvent } from './events.js';
import type { IndicatorValue } from './indicator-value.js';

interface OfSubject {
  readonly cycle: string; readonly level: SubjectKind; readonly subject: string; readonly region: string; readonly municipality: string | null;
}
export interface RecordIndicatorValues extends CommandBase, OfSubject {
  readonly type: 'RecordIndicatorValues'; readonly values: readonly IndicatorValue[]; readonly import: string | null;
}
/** `figure` with the decimals it was printed with: `38.8`. */
export interface QuoteFigure extends CommandBase, OfSubject {
  readonly type: 'QuoteFigure'; readonly indicator: string; readonly figure: string; readonly where: string;
}
export type IndicatorCommand = RecordIndicatorValues | QuoteFigure;
export interface IndicatorContext { readonly indicators: readonly ProgrammeIndicator[]; readonly firstDay: PlainDate; readonly lastDay: PlainDate }

/** The latest numbers of each indicator, role and day, and the figures quoted so far. */
export interface IndicatorState { readonly values: ReadonlyMap<string, IndicatorValue>; readonly quoted: ReadonlySet<string> }

const keyOf = ({ indicator, role, date }: IndicatorValue): string => `${indicator} ${role} ${date}`;
const quoteKey = ({ indicator, figure, where }: { indicator: string; figure: string; where: string }): string => `${indicator} ${figure} ${where}`;

const evolve = (state: IndicatorState, event: IndicatorEvent): IndicatorState => {
  switch (event.type) {
    case 'IndicatorValuesRecorded': return { ...state, values: new Map([...state.values, ...event.data.values.map((value) => [keyOf(value), value] as const)]) };
    case 'FigureQuoted': return { ...state, quoted: new Set([...state.quoted, quoteKey(event.data)]) };
  }
};

const decide = (command: IndicatorCommand, state: IndicatorState, context: IndicatorContext): readonly IndicatorEvent[] => {
  const { cycle, level, subject, region, municipality, now, actor } = command;
  const of = { cycle, level, subject, region, municipality };
  switch (command.type) {
    case 'RecordIndicatorValues': {
      for (const value of command.values) checkValue(value, context);
      const last = new Map(command.values.map((value) => [keyOf(value), value]));
      const values = [...last.values()].filter((value) => !same(state.values.get(keyOf(value)), value));
      return values.length === 0 ? [] : [{ type: 'IndicatorValuesRecorded', occurredAt: now, data: { ...of, values, import: command.import, by: actor.id } }];
    }
    case 'QuoteFigure': {
      const { indicator, figure, where } = command;
      if (indicatorOf(indicator, context).kind !== 'share') throw new DomainError('indicator-value-misfit', { indicator, kind: indicatorOf(indicator, context).kind });
      return state.quoted.has(quoteKey(command)) ? [] : [{ type: 'FigureQuoted', occurredAt: now, data: { ...of, indicator, figure, where, by: actor.id } }];
    }
  }
};

const same = (before: IndicatorValue | undefined, now: IndicatorValue): boolean =>
  before !== undefined && before.numerator === now.numerator && before.denominator === now.denominator;

const indicatorOf = (id: string, { indicators }: IndicatorContext): ProgrammeIndicator => {
  const indicator = indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw new DomainError('indicator-unknown', { indicator: id });
  return indicator;
};

/** Exams of the year before are a baseline and those of the year after an outcome: a date may lie a year outside, not more. */
const slackDays = 366;
export const datesOfValues = ({ firstDay, lastDay }: Pick<IndicatorContext, 'firstDay' | 'lastDay'>): { readonly from: PlainDate; readonly to: PlainDate } =>
  ({ from: addDays(firstDay, -slackDays), to: addDays(lastDay, slackDays) });

const checkValue = (value: IndicatorValue, context: IndicatorContext): void => {
  const { indicator: id, numerator, denominator, date } = value;
  const { kind } = indicatorOf(id, context);
  const fits = kind === 'count' ? denominator === null : denominator !== null && (kind === 'share' || denominator === 1);
  if (!fits) throw new DomainError('indicator-value-misfit', { indicator: id, kind });
  if (denominator !== null && numerator > denominator) throw new DomainError('indicator-value-impossible', { indicator: id, numerator, denominator });
  const { from, to } = datesOfValues(context);
  if (date < from || date > to) throw new DomainError('indicator-date-outside-year', { indicator: id, date, from: context.firstDay, to: context.lastDay });
};

/** Indicator values of one subject in one cycle, each a part and its whole with the day on which it was true. */
export const indicatorDecider: Decider<IndicatorCommand, IndicatorEvent, IndicatorState, IndicatorContext> =
  { initial: { values: new Map(), quoted: new Set() }, evolve, decide };
