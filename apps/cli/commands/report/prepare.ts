import type { ReportPreparedAnswer } from '@uplift/api/reports/change-report';
import { command, type AddCommand } from '../../program.js';
import { reportPath } from './report-path.js';
import { reportChangedText } from './report-text.js';

export const addPrepare: AddCommand = (parent, cli) => {
  command(parent, cli, 'prepare <cycle> <report>', { ru: 'подготовить отчёт по записям на этот момент', en: 'prepare the report from what is recorded now' })
    .action(async (cycle: string, report: string) => {
      const answer = await (await cli.api()).post<ReportPreparedAnswer>(`${reportPath(cycle, report)}/prepare`);
      cli.answer(answer, () => [reportChangedText(answer, cli), answer.content === null
        ? cli.say({ ru: 'С подписания ничего не изменилось.', en: 'Nothing has changed since it was signed.' })
        : cli.say({ ru: `Прочитав, подпишите: uplift report sign ${cycle} ${report} --content ${answer.content}`,
          en: `When read, sign it: uplift report sign ${cycle} ${report} --content ${answer.content}` })].join('\n'));
    });
};
