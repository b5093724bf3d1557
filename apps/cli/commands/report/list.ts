import type { ReportsAnswer } from '@uplift/api/reports/report-views';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { reportPath } from './report-path.js';
import { reportStatusText } from './report-text.js';

export const addReportList: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'list <cycle>', { ru: 'отчёты цикла и что с ними', en: 'the cycle’s reports and how they stand' })
    .action(async (cycle: string) => {
      const answer = await (await cli.api()).get<ReportsAnswer>(reportPath(cycle));
      cli.answer(answer, () => table(answer.reports, [
        { title: say({ ru: 'Отчёт', en: 'Report' }), value: ({ report }) => report },
        { title: say({ ru: 'Название', en: 'Title' }), value: ({ title }) => title[language], wraps: true },
        { title: say({ ru: 'Состояние', en: 'Status' }), value: (row) => reportStatusText(row, cli) },
        { title: say({ ru: 'Подписан', en: 'Signed' }), value: ({ signed }) => signed.at(-1)?.signedAt.slice(0, 10) ?? '—' },
        { title: say({ ru: 'Ждёт чисел', en: 'Numbers to state' }), value: ({ asked }) => asked.filter(({ value }) => value === null).map(({ key }) => key).join(', ') || '—', wraps: true },
      ], cli.width));
    });
};
