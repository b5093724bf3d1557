import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ReportFormat } from '@uplift/domain/report/events';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { reportPath } from './report-path.js';

interface Options { readonly format: string; readonly issue?: number; readonly draft?: true; readonly in: string; readonly output?: string }

export const addDownload: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'download <cycle> <report>', { ru: 'сохранить файл отчёта', en: 'save the report as a file' })
    .option('--format <format>', 'docx | pdf | xlsx', 'docx')
    .option('--issue <number>', say({ ru: 'выпуск; иначе последний подписанный', en: 'issue; the one signed last otherwise' }), wholeNumberFrom)
    .option('--draft', say({ ru: 'каким он был бы сейчас, без подписи', en: 'as it would be now, unsigned' }))
    .option('--in <language>', say({ ru: 'язык черновика', en: 'language of the draft' }), 'ru')
    .option('--output <file>', say({ ru: 'куда сохранить', en: 'where to save it' }))
    .action(async (cycle: string, report: string, { format: given, issue, draft, in: language, output }: Options) => {
      const format = ReportFormat.safeParse(given);
      if (!format.success) throw usageError(`Формата «${given}» нет: docx, pdf или xlsx`, `There is no format “${given}”: docx, pdf or xlsx`);
      const api = await cli.api();
      const bytes = draft === true ? await api.download(`${reportPath(cycle, report)}/draft/${format.data}`, { language })
        : await api.download(`${reportPath(cycle, report)}/files/${format.data}`, { issue });
      const file = resolve(cli.terminal.cwd, output ?? `${cycle}-${report}${draft === true ? '-draft' : ''}.${format.data}`);
      await writeFile(file, bytes);
      cli.answer({ file, bytes: bytes.length }, () => say({ ru: `Сохранено: ${file} (${bytes.length} байт)`, en: `Saved: ${file} (${bytes.length} bytes)` }));
    });
};
