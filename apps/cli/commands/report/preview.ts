import type { ReportView } from '@uplift/api/reports/report-views';
import { foundText } from '@uplift/domain/report/figure-text';
import { sourceText } from '@uplift/infra/documents/report-words';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { reportPath } from './report-path.js';
import { reportStatusText } from './report-text.js';

export const addPreview: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'preview <cycle> <report>', { ru: 'числа отчёта на этот момент и откуда они', en: 'the report’s numbers at this moment and where they come from' })
    .action(async (cycle: string, report: string) => {
      const answer = await (await cli.api()).get<ReportView>(reportPath(cycle, report));
      cli.answer(answer, () => [
        `${answer.title[language]}: ${reportStatusText(answer, cli)}`, '',
        table(answer.present.figures, [
          { title: say({ ru: 'Число', en: 'Figure' }), value: ({ title }) => title[language], wraps: true },
          { title: say({ ru: 'Значение', en: 'Value' }), value: ({ found }) => foundText(found, language), align: 'right' },
          { title: say({ ru: 'Верно на', en: 'True on' }), value: ({ found }) => (found.known ? found.trueOn : '—') },
          { title: say({ ru: 'Откуда', en: 'Source' }), value: ({ found }) => sourceText(found, language), wraps: true },
        ], cli.width),
      ].join('\n'));
    });
};
