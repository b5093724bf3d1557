import { Option } from 'commander';
import type { CasesAnswer } from '@uplift/api/cases/case-list';
import { dayText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { caseStatusText } from './case-status.js';

type Row = CasesAnswer['cases'][number];
interface Options {
  readonly cycle?: string; readonly kind?: string; readonly municipality?: string; readonly stage?: string; readonly status?: string; readonly late?: true; readonly limit: number;
}

export const addCaseList: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'list', { ru: 'карточки, до которых достают роли вошедшего', en: 'cases one’s roles reach' })
    .option('--cycle <cycle>', say({ ru: 'только этот цикл', en: 'only this cycle' }))
    .addOption(new Option('--kind <kind>', say({ ru: 'чьи', en: 'whose' })).choices(['region', 'municipality', 'school']))
    .option('--municipality <id>', say({ ru: 'только этот муниципалитет', en: 'only this municipality' }))
    .option('--stage <stage>', say({ ru: 'только на этом этапе', en: 'only at this stage' }))
    .addOption(new Option('--status <status>', say({ ru: 'состояние', en: 'status' })).choices(['open', 'set-aside', 'completed', 'closed']))
    .option('--late', say({ ru: 'только с просроченным шагом', en: 'only with an overdue step' }))
    .option('--limit <number>', say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 100)
    .action(async ({ limit, ...query }: Options) => {
      const cases = await (await cli.api()).all<Row>('/cases', 'cases', query, limit);
      cli.answer({ cases }, () => table(cases, [
        { title: say({ ru: 'Карточка', en: 'Case' }), value: (row) => row.case },
        { title: say({ ru: 'Название', en: 'Name' }), value: ({ name, subject }) => name ?? subject, wraps: true },
        { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status }) => caseStatusText(status, cli.language) },
        { title: say({ ru: 'Этап', en: 'Stage' }), value: ({ stage }) => stage ?? '—' },
        { title: say({ ru: 'Открыто/проверка/готово', en: 'Open/review/done' }), value: (row) => `${row.openSteps}/${row.stepsInReview}/${row.doneSteps}`, align: 'right' },
        { title: say({ ru: 'Просрочено', en: 'Overdue' }), value: ({ overdueSteps }) => String(overdueSteps), align: 'right' },
        { title: say({ ru: 'Ближайший срок', en: 'Next due' }), value: ({ nextDue }) => (nextDue === null ? '—' : dayText(nextDue, cli.language)) },
      ], cli.width));
    });
};
