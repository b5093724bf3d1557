import type { FormView } from '@uplift/api/forms/form-view';
import type { FieldValue } from '@uplift/domain/form-answer/field-value';
import type { Cli } from '../../cli.js';
import { momentText } from '../../output/dates.js';
import { facts, table } from '../../output/table.js';

const statuses = {
  'not-begun': { ru: 'не начата', en: 'not begun' }, draft: { ru: 'черновик', en: 'a draft' }, 'held-back': { ru: 'задержана: есть вопросы', en: 'held back by questions' },
  submitted: { ru: 'сдана', en: 'handed in' },
} as const;
export const formStatusText = (status: FormView['status'], { say }: Cli): string => say(statuses[status]);

export const valueText = (value: FieldValue | null, { say }: Cli): string => {
  if (value === null) return '—';
  if (typeof value === 'boolean') return say(value ? { ru: 'да', en: 'yes' } : { ru: 'нет', en: 'no' });
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('; ');
  return typeof value === 'object' ? `${value.numerator}/${value.denominator}` : String(value);
};

export const formText = (view: FormView, cli: Cli): string => {
  const { say, language, width } = cli;
  return [
    facts([
      [say({ ru: 'Форма', en: 'Form' }), `${view.form.title[language]} [${view.form.id}, ${say({ ru: 'версия', en: 'version' })} ${view.form.version}]`],
      [say({ ru: 'Состояние', en: 'Status' }), formStatusText(view.status, cli)],
      [say({ ru: 'Заполнено', en: 'Filled in' }), `${view.filled}/${view.required}`],
      [say({ ru: 'Срок', en: 'Deadline' }), view.deadline === null ? null : momentText(view.deadline, undefined, language)],
      [say({ ru: 'Исключение до', en: 'Excepted until' }), view.exception === null ? null : `${momentText(view.exception.until, undefined, language)}: ${view.exception.reason}`],
    ], width), '',
    table(view.fields, [
      { title: say({ ru: 'Поле', en: 'Field' }), value: ({ field }) => field },
      { title: say({ ru: 'Вид', en: 'Type' }), value: ({ field }) => view.form.fields.find(({ id }) => id === field)?.type ?? '' },
      { title: say({ ru: 'Что спрашивается', en: 'What is asked' }), value: ({ field }) => view.form.fields.find(({ id }) => id === field)?.title[language] ?? '', wraps: true },
      { title: say({ ru: 'Ответ', en: 'Answer' }), value: ({ value }) => valueText(value, cli), wraps: true },
      { title: say({ ru: 'Версия', en: 'Version' }), value: ({ version }) => String(version), align: 'right' },
    ], width),
    ...(view.missing.length === 0 ? [] : ['', say({ ru: `Не заполнено: ${view.missing.join(', ')}`, en: `Missing: ${view.missing.join(', ')}` })]),
    ...view.questions.flatMap(({ question, text }) => ['', `${question}: ${text[language]}`]),
  ].join('\n');
};
