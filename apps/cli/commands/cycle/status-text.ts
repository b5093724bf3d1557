import type { CycleStatusAnswer } from '@uplift/api/cycles/show-cycle';
import type { Cli } from '../../cli.js';
import { dayText, momentText } from '../../output/dates.js';
import { facts, table } from '../../output/table.js';
import { caseStatusText } from '../case/case-status.js';
import { subjectTitles } from '../programme/preview-text.js';
import { cycleStatusText } from './cycle-status-text.js';

/** How a cycle stands: its own facts, its cases by stage, its municipalities with the late ones first. */
export const statusText = (status: CycleStatusAnswer, cli: Cli): string =>
  [factsOf(status, cli), ...stagesOf(status, cli), ...groupsOf(status, cli), ...municipalitiesOf(status, cli)].join('\n\n');

const factsOf = (status: CycleStatusAnswer, { language, width, say }: Cli): string => {
  const { steps, order } = status;
  return facts([
    [say({ ru: 'Цикл', en: 'Cycle' }), `${status.cycle}: ${cycleStatusText(status.status, language)}`],
    [say({ ru: 'Программа', en: 'Programme' }), `${status.title[language]} (${status.programme} ${status.edition})`],
    [say({ ru: 'Год', en: 'Year' }), `${status.year}: ${dayText(status.firstDay, language)} — ${dayText(status.lastDay, language)}`],
    [say({ ru: 'Приказ', en: 'Order' }), order === null ? null : say({ ru: `№ ${order.number} от ${dayText(order.date, 'ru')}`, en: `No. ${order.number} of ${dayText(order.date, 'en')}` })],
    [say({ ru: '! Расхождение', en: '! Disagreement' }), status.disagreement],
    [say({ ru: 'Запущен', en: 'Launched' }), status.launchedAt === null ? null : momentText(status.launchedAt, status.zone, language)],
    [say({ ru: 'Закончен', en: 'Ended' }), status.endedAt === null ? null : `${momentText(status.endedAt, status.zone, language)} ${status.endReason ?? ''}`.trim()],
    [say({ ru: 'Школ', en: 'Schools' }), String(status.schools)],
    [say({ ru: 'Шаги', en: 'Steps' }), say({
      ru: `открыто ${steps.open}, на проверке ${steps.inReview}, завершено ${steps.done} (с опозданием ${steps.doneLate}), закрыто ${steps.closed}`,
      en: `open ${steps.open}, under review ${steps.inReview}, done ${steps.done} (late ${steps.doneLate}), closed ${steps.closed}` })],
    [say({ ru: 'Просрочено', en: 'Overdue' }), say({ ru: `шагов ${steps.overdue}, карточек ${status.lateCases}`, en: `${steps.overdue} steps of ${status.lateCases} cases` })],
  ], width);
};

const stagesOf = ({ cases, stages }: CycleStatusAnswer, { language, width, say }: Cli): readonly string[] => {
  if (cases.length === 0) return [];
  const order = new Map(stages.map(({ stage }, nth) => [stage, nth]));
  const titles = new Map(stages.map((stage) => [stage.stage, stage[language]]));
  const place = (stage: string | null): number => (stage === null ? stages.length : order.get(stage) ?? -1);
  const rows = [...cases].sort((a, b) => a.kind.localeCompare(b.kind) || place(a.stage) - place(b.stage) || a.status.localeCompare(b.status));
  return [table(rows, [
    { title: say({ ru: 'Чьи карточки', en: 'Whose cases' }), value: ({ kind }) => subjectTitles[kind][language] },
    { title: say({ ru: 'Этап', en: 'Stage' }), value: ({ stage }) => (stage === null ? '—' : titles.get(stage) ?? stage), wraps: true },
    { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status }) => caseStatusText(status, language) },
    { title: say({ ru: 'Карточек', en: 'Cases' }), value: (row) => String(row.cases), align: 'right' },
  ], width)];
};

const groupsOf = ({ groups }: CycleStatusAnswer, { language, width, say }: Cli): readonly string[] => {
  if (groups.length === 0) return [];
  const number = (title: { ru: string; en: string }, of: (row: CycleStatusAnswer['groups'][number]) => number) =>
    ({ title: say(title), value: (row: CycleStatusAnswer['groups'][number]) => String(of(row)), align: 'right' as const });
  return [table(groups, [
    { title: say({ ru: 'Отдельно', en: 'Counted apart' }), value: ({ title }) => title[language], wraps: true },
    number({ ru: 'Школ', en: 'Schools' }, (row) => row.schools), number({ ru: 'Завершили', en: 'Completed' }, (row) => row.completed),
    number({ ru: 'Открыто', en: 'Open' }, (row) => row.openSteps), number({ ru: 'На проверке', en: 'In review' }, (row) => row.stepsInReview),
    number({ ru: 'Просрочено', en: 'Overdue' }, (row) => row.overdueSteps), number({ ru: 'Отложено', en: 'Set aside' }, (row) => row.setAside),
  ], width)];
};

const municipalitiesOf = ({ municipalities }: CycleStatusAnswer, { width, say }: Cli): readonly string[] => {
  if (municipalities.length === 0) return [];
  const number = (title: { ru: string; en: string }, of: (row: CycleStatusAnswer['municipalities'][number]) => number) =>
    ({ title: say(title), value: (row: CycleStatusAnswer['municipalities'][number]) => String(of(row)), align: 'right' as const });
  return [table([...municipalities].sort((a, b) => b.overdueSteps - a.overdueSteps || a.name.localeCompare(b.name)), [
    { title: say({ ru: 'Муниципалитет', en: 'Municipality' }), value: ({ name }) => name, wraps: true },
    number({ ru: 'Школ', en: 'Schools' }, (row) => row.schools), number({ ru: 'Завершили', en: 'Completed' }, (row) => row.completed),
    number({ ru: 'Открыто', en: 'Open' }, (row) => row.openSteps), number({ ru: 'На проверке', en: 'In review' }, (row) => row.stepsInReview),
    number({ ru: 'Просрочено', en: 'Overdue' }, (row) => row.overdueSteps), number({ ru: 'Отложено', en: 'Set aside' }, (row) => row.setAside),
  ], width)];
};
