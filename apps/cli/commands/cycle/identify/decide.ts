import type { DecisionsAnswer } from '@uplift/api/identification/decide-schools';
import { usageError } from '../../../cli-error.js';
import type { Cli } from '../../../cli.js';
import { command, type AddCommand } from '../../../program.js';
import { readTable, type Columns } from '../../read-table.js';
import { decisionsText } from './decisions-text.js';
import { identificationPath } from './path.js';

interface Options { readonly include?: true; readonly exclude?: true; readonly reason?: string; readonly bulk?: string }
interface Decision { readonly school: string; readonly decision: 'include' | 'exclude'; readonly reason: string }

const columns: Columns<'school' | 'decision' | 'reason'> = {
  school: ['школа', 'код школы', 'school id', 'school'], decision: ['решение', 'decision'], reason: ['причина', 'основание', 'reason'],
};
const words: Readonly<Record<string, Decision['decision']>> = { 'include': 'include', 'включить': 'include', 'да': 'include', 'exclude': 'exclude', 'исключить': 'exclude', 'не включать': 'exclude', 'нет': 'exclude' };

export const addIdentifyDecide: AddCommand = (parent, cli) => {
  command(parent, cli, 'decide <cycle> [school]', { ru: 'решить о школе или, с --bulk, о многих из таблицы CSV', en: 'decide on a school or, with --bulk, on many of a CSV table' })
    .option('--include', cli.say({ ru: 'включить в список', en: 'put on the list' }))
    .option('--exclude', cli.say({ ru: 'не включать', en: 'leave out' }))
    .option('--reason <text>', cli.say({ ru: 'почему', en: 'why' }))
    .option('--bulk <file>', cli.say({ ru: 'таблица со столбцами «школа», «решение», «причина» или - для потока ввода', en: 'a table with the columns school, decision, reason, or - for standard input' }))
    .action(async (cycle: string, school: string | undefined, options: Options) => {
      const decisions = options.bulk === undefined ? [decisionOf(school, options)] : await decisionsOf(cli, options.bulk, school);
      const answer = await (await cli.api()).post<DecisionsAnswer>(identificationPath(cycle, '/decisions'), { body: { decisions } });
      cli.answer(answer, () => decisionsText(answer, cli));
    });
};

const decisionOf = (school: string | undefined, { include, exclude, reason }: Options): Decision => {
  if (school === undefined) throw usageError('Укажите школу или таблицу (--bulk)', 'Name the school or a table (--bulk)');
  if ((include === true) === (exclude === true)) throw usageError('Укажите одно из двух: --include или --exclude', 'Say one of the two: --include or --exclude');
  if (reason === undefined) throw usageError('Укажите причину: --reason', 'Give the reason: --reason');
  return { school, decision: include === true ? 'include' : 'exclude', reason };
};

const decisionsOf = async (cli: Cli, file: string, school: string | undefined): Promise<readonly Decision[]> => {
  if (school !== undefined) throw usageError('С --bulk школы называет таблица', 'With --bulk the table names the schools');
  const rows = await readTable(cli, file, columns, ['school', 'decision', 'reason']);
  if (rows.length === 0) throw usageError('В таблице нет ни одного решения', 'The table has no decision');
  return rows.map(({ line, cells }) => {
    const decision = words[cells.decision?.toLowerCase() ?? ''];
    if (cells.school === undefined || cells.reason === undefined) throw usageError(`Строка ${line}: нужны школа и причина`, `Line ${line}: a school and a reason are needed`);
    if (decision === undefined) throw usageError(`Строка ${line}: решение — «включить» или «исключить», стоит «${cells.decision ?? ''}»`, `Line ${line}: the decision is include or exclude, it says “${cells.decision ?? ''}”`);
    return { school: cells.school, decision, reason: cells.reason };
  });
};
