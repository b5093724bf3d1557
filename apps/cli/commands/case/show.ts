import type { CaseView } from '@uplift/api/cases/show-case';
import type { StepView } from '@uplift/api/cases/step-view';
import type { Cli } from '../../cli.js';
import { dayText, momentText } from '../../output/dates.js';
import { rolesText } from '../../output/role-text.js';
import { facts, table } from '../../output/table.js';
import { indented } from '../../output/wrap.js';
import { command, type AddCommand } from '../../program.js';
import { stepStatusText } from '../task/step-status.js';
import { caseStatusText } from './case-status.js';

export const addCaseShow: AddCommand = (parent, cli) => {
  command(parent, cli, 'show <case>', { ru: 'карточка: этапы, шаги, сроки, у кого сколько времени', en: 'a case: stages, steps, dates, how long each side has held them' })
    .action(async (id: string) => {
      const api = await cli.api();
      const view = await api.get<CaseView>(`/cases/${encodeURIComponent(id)}`);
      cli.answer(view, () => [heading(view, cli), ...view.stages.map((stage) => `▸ ${stage.title[cli.language]}\n${stepTable(stage.steps, cli)}`), ...remarks(view, cli)].join('\n\n'));
    });
};

const heading = (view: CaseView, { language, width, say }: Cli): string => facts([
  [say({ ru: 'Карточка', en: 'Case' }), view.case],
  [say({ ru: 'Состояние', en: 'Status' }), caseStatusText(view.status, language) + (view.setAsideBecause === null ? '' : `: ${view.setAsideBecause}`)],
  [say({ ru: 'Программа', en: 'Programme' }), `${view.programme.title[language]} (${view.programme.id} ${view.programme.edition}), ${view.year}`],
  [say({ ru: 'Муниципалитет', en: 'Municipality' }), view.municipality],
  [say({ ru: 'Запущена', en: 'Launched' }), momentText(view.launchedAt, undefined, language)],
  [say({ ru: 'Закончена', en: 'Ended' }), view.endedAt === null ? null : momentText(view.endedAt, undefined, language)],
  [say({ ru: 'Следующее событие', en: 'Next by itself' }), view.nextInstant === null ? null : momentText(view.nextInstant, undefined, language)],
  [say({ ru: 'Версия', en: 'Version' }), String(view.version)],
], width);

const stepTable = (steps: readonly StepView[], { language, width, say }: Cli): string => table(steps, [
  { title: say({ ru: 'Шаг', en: 'Step' }), value: ({ title, step }) => `${title[language]} [${step}]`, wraps: true },
  { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status, late }) => stepStatusText(status, language) + (late ? say({ ru: ', опоздание', en: ', late' }) : '') },
  { title: say({ ru: 'Срок', en: 'Due' }), value: ({ due }) => (due === null ? '—' : dayText(due, language)) },
  { title: say({ ru: 'За кем', en: 'Held by' }), value: ({ heldBy, assignee }) => rolesText(heldBy, language) + (assignee === null ? '' : ` (${assignee})`) || '—', wraps: true },
  { title: say({ ru: 'Дней: школа/проверка', en: 'Days: holder/reviewer' }), value: ({ held }) => `${days(held.holderMs)}/${days(held.reviewerMs)}`, align: 'right' },
], width, '  ');

const days = (milliseconds: number): string => (milliseconds / 86_400_000).toFixed(1);

const remarks = ({ stages }: CaseView, { width, say }: Cli): readonly string[] => stages.flatMap(({ steps }) => steps).filter((step) => step.remarks.length > 0)
  .map(({ step, remarks: all }) => [say({ ru: `Замечания к «${step}»:`, en: `Remarks on “${step}”:` }),
    ...all.map(({ place, text }) => indented(`— ${place === '' ? '' : `${place}: `}${text}`, '  ', width))].join('\n'));
