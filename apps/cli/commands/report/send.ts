import type { ReportChanged } from '@uplift/api/reports/change-report';
import { command, type AddCommand } from '../../program.js';
import { reportPath } from './report-path.js';
import { reportChangedText } from './report-text.js';

export const addReportSend: AddCommand = (parent, cli) => {
  command(parent, cli, 'send <cycle> <report>', { ru: 'отметить, что подписанный отчёт отправлен', en: 'record that the signed report was sent' })
    .option('--note <text>', cli.say({ ru: 'как и под каким номером', en: 'how, and under which number' }), '')
    .action(async (cycle: string, report: string, { note }: { note: string }) => {
      const answer = await (await cli.api()).post<ReportChanged>(`${reportPath(cycle, report)}/send`, { body: { note } });
      cli.answer(answer, () => reportChangedText(answer, cli));
    });
};
