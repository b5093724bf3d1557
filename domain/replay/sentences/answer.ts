import type { AnswerEvent } from '../../form-answer/events.js';
import type { FieldValue } from '../../form-answer/field-value.js';
import type { IndicatorEvent } from '../../indicator/events.js';
import type { IndicatorValue } from '../../indicator/indicator-value.js';
import type { Text } from '../../programme/vocabulary.js';
import { fact, told, yesOrNo, type Fact, type Telling } from '../told.js';

const status = { draft: { ru: 'заполняется', en: 'being filled in' }, submitted: { ru: 'сдана', en: 'handed in' } } as const;
const longest = 120;
const valueWords = (value: FieldValue | null): Text | string | number | null => {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return yesOrNo(value);
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}…` : value;
  if (!Array.isArray(value)) return { ru: `${value.numerator} из ${value.denominator}`, en: `${value.numerator} of ${value.denominator}` };
  const words = value.filter((one) => typeof one === 'string');
  return words.length === value.length ? words.join(', ') : { ru: `строк: ${value.length}`, en: `${value.length} rows` };
};
const valueRoles = { baseline: { ru: 'на входе', en: 'baseline' }, target: { ru: 'цель', en: 'target' }, actual: { ru: 'факт', en: 'actual' } } as const;
const valueFact = ({ indicator, role, numerator, denominator }: IndicatorValue): Fact =>
  fact('value', denominator === null ? numerator : { ru: `${numerator} из ${denominator}`, en: `${numerator} of ${denominator}` },
    { ru: `${indicator}, ${valueRoles[role].ru}`, en: `${indicator}, ${valueRoles[role].en}` });

export const answerTelling: Telling<AnswerEvent | IndicatorEvent> = {
  AnswerBegun: ({ step }, names) => told(`Начата анкета шага «${names.step(step).ru}».`, `The form of “${names.step(step).en}” was begun.`, fact('status', status.draft)),
  FieldsSaved: ({ fields, filled, required }) => told(`В анкете сохранено полей: ${fields.length}; заполнено обязательных ${filled} из ${required}.`, `${fields.length} fields of the form were saved; ${filled} of ${required} required ones are filled.`,
    ...fields.map(({ field, value }) => fact('field', valueWords(value), field)), fact('filled', { ru: `${filled} из ${required}`, en: `${filled} of ${required}` })),
  AnswerHeldBack: ({ questions }) => told(`Анкета не принята: вопросов к числам ${questions.length}.`, `The form was held back: ${questions.length} questions about its numbers.`),
  QuestionResolved: ({ how, explanation }) => told(how === 'corrected' ? 'Вопрос к числам снят: исправлено.' : `Вопрос к числам снят пояснением: ${explanation}.`,
    how === 'corrected' ? 'A question about the numbers was settled: corrected.' : `A question about the numbers was explained: ${explanation}.`),
  AnswerSubmitted: ({ late, indicators }) => told(`Анкета сдана${late ? ' с опозданием' : ''}, показателей: ${indicators.length}.`, `The form was handed in${late ? ' late' : ''} with ${indicators.length} indicator values.`,
    fact('status', status.submitted), fact('late', late ? yesOrNo(true) : null), ...indicators.map(valueFact)),
  AnswerReopened: ({ round, reason }) => told(`Анкета снова открыта, круг ${round}: ${reason}.`, `The form was opened again, round ${round}: ${reason}.`, fact('status', status.draft), fact('round', round)),
  AnswerLockLifted: ({ reason, order }) => told(`Анкету разрешено менять после срока: ${reason}${order === null ? '' : ` (приказ ${order})`}.`, `The form may be changed after its day: ${reason}${order === null ? '' : ` (order ${order})`}.`),
  IndicatorValuesRecorded: ({ values }) => told(`Внесены значения показателей: ${values.length}.`, `${values.length} indicator values were recorded.`, ...values.map(valueFact)),
  FigureQuoted: ({ indicator, figure, where }) => told(`Записано, как показатель «${indicator}» приведён в документе (${where}): ${figure}.`, `A document (${where}) quotes the indicator “${indicator}” as ${figure}.`, fact('figure', figure, indicator)),
};
