import type { PlainDate } from '@uplift/domain/core/instant';
import type { ReportChanged } from '@uplift/api/reports/change-report';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { reportPath } from './report-path.js';
import { reportChangedText } from './report-text.js';

interface Options { readonly basis: string; readonly on: PlainDate }

export const addStateFigure: AddCommand = (parent, cli) => {
  command(parent, cli, 'state <cycle> <report> <figure> <value>', { ru: 'сообщить число, которого нет в записях', en: 'state a number that no record holds' })
    .requiredOption('--basis <text>', cli.say({ ru: 'документ, в котором оно стоит', en: 'the document it stands in' }))
    .requiredOption('--on <date>', cli.say({ ru: 'день, на который оно верно', en: 'the day it was true' }), dayFrom)
    .action(async (cycle: string, report: string, key: string, given: string, { basis, on: trueOn }: Options) => {
      const value = Number(given.replace(',', '.'));
      if (given.trim() === '' || !Number.isFinite(value)) throw usageError(`«${given}» — не число`, `“${given}” is not a number`);
      const answer = await (await cli.api()).post<ReportChanged>(`${reportPath(cycle, report)}/figures`, { body: { key, value, basis, trueOn } });
      cli.answer(answer, () => reportChangedText(answer, cli));
    });
};
