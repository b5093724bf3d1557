import type { ReportDifferenceView } from '@uplift/api/reports/report-views';
import { foundText } from '@uplift/domain/report/figure-text';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { reportPath } from './report-path.js';

export const addDifference: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'difference <cycle> <report>', { ru: 'что изменилось с подписания', en: 'what has changed since it was signed' })
    .action(async (cycle: string, report: string) => {
      const answer = await (await cli.api()).get<ReportDifferenceView>(`${reportPath(cycle, report)}/difference`);
      cli.answer(answer, () => (answer.differences.length === 0 ? say({ ru: 'С подписания ничего не изменилось.', en: 'Nothing has changed since it was signed.' })
        : table(answer.differences, [
          { title: say({ ru: 'Число', en: 'Figure' }), value: ({ title }) => title[language], wraps: true },
          { title: say({ ru: 'Подписано', en: 'Signed' }), value: ({ was }) => (was === null ? '—' : foundText(was, language)), align: 'right' },
          { title: say({ ru: 'Сейчас', en: 'Now' }), value: ({ is }) => (is === null ? '—' : foundText(is, language)), align: 'right' },
        ], cli.width)));
    });
};
