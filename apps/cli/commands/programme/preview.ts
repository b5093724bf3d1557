import { Option } from 'commander';
import { startOfDay } from '@uplift/domain/core/calendar/local-time';
import { previewYear } from '@uplift/domain/programme/preview-year';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { previewText } from './preview-text.js';
import { findDocument } from './read-programme.js';

interface Options { readonly year: string; readonly launch?: string; readonly by: 'step' | 'date' }

/** `uplift programme preview FILE|NAME --year 2026/27`: needs no server. */
export const addProgrammePreview: AddCommand = (parent, cli) => {
  command(parent, cli, 'preview <file-or-name>', {
    ru: 'показать год программы: шаги, сроки, напоминания и эскалации с причинами (сервер не нужен)',
    en: 'print the year of a programme: steps, due dates, reminders and escalations with their reasons (needs no server)' })
    .requiredOption('--year <year>', cli.say({ ru: 'год: 2026/27 или 2026', en: 'the year: 2026/27 or 2026' }))
    .option('--launch <date>', cli.say({ ru: 'день запуска, например 2026-10-01 (иначе первый день года)', en: 'day of the launch, such as 2026-10-01 (else the first day of the year)' }))
    .addOption(new Option('--by <order>', cli.say({ ru: 'порядок: по шагам или по датам', en: 'order: step by step or by date' })).choices(['step', 'date']).default('step'))
    .action(async (nameOrFile: string, { year, launch, by }: Options) => {
      const document = await findDocument(cli, nameOrFile);
      const preview = previewYear(document, year, launch === undefined ? {} : { launch: startOfDay(dayFrom(launch), document.zone) });
      cli.answer(preview, () => previewText(preview, document, { language: cli.language, width: cli.width, by }));
    });
};
