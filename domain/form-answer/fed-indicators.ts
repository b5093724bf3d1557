import type { PlainDate } from '../core/instant.js';
import type { IndicatorValue } from '../indicator/indicator-value.js';
import type { ProgrammeForm } from '../programme/form-schema.js';
import type { IndicatorFeed, ProgrammeIndicator } from '../programme/indicator-schema.js';
import { numberAt, type AnswerValues } from './answer-values.js';

/** The indicator values that an answer gives: an entry form's are the baseline. A field that is not filled in gives none. */
export const fedIndicators = (form: ProgrammeForm, indicators: readonly ProgrammeIndicator[], values: AnswerValues, today: PlainDate): readonly IndicatorValue[] => {
  const asOf = form.asOf === undefined ? undefined : values[form.asOf];
  const date = typeof asOf === 'string' ? asOf : today;
  const role = form.kind === 'entry' ? 'baseline' : 'actual';
  return indicators.flatMap((indicator) => indicator.from.filter((feed) => feed.form === form.id).slice(0, 1).flatMap((feed): IndicatorValue[] => {
    const numbers = numbersOf(indicator, feed, values);
    return numbers === null ? [] : [{ indicator: indicator.id, role, date, ...numbers }];
  }));
};

const numbersOf = ({ kind }: ProgrammeIndicator, feed: IndicatorFeed, values: AnswerValues): Pick<IndicatorValue, 'numerator' | 'denominator'> | null => {
  if (kind === 'share') {
    const [part, whole] = 'field' in feed ? [`${feed.field}.numerator`, `${feed.field}.denominator`] : [feed.numerator, feed.denominator];
    const [numerator, denominator] = [numberAt(values, part), numberAt(values, whole)];
    return numerator === null || denominator === null ? null : { numerator, denominator };
  }
  if (!('field' in feed)) return null;
  if (kind === 'count') {
    const counted = numberAt(values, feed.field);
    return counted === null ? null : { numerator: counted, denominator: null };
  }
  const present = values[feed.field];
  return typeof present === 'boolean' ? { numerator: present ? 1 : 0, denominator: 1 } : null;
};
