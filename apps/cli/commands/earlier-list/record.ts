import type { EarlierListAnswer } from '@uplift/api/earlier-lists/record-earlier-list';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { readTable, type Columns } from '../read-table.js';

interface Options {
  readonly region: string; readonly year: string; readonly title?: string; readonly municipality?: string; readonly order?: string; readonly date?: string; readonly appendixDate?: string;
}
const columns: Columns<'id' | 'name' | 'municipality' | 'municipalityId' | 'tried' | 'outcome'> = {
  id: ['код', 'код школы', 'id'], name: ['школа', 'название', 'name'], municipality: ['муниципалитет', 'район', 'municipality'],
  municipalityId: ['код муниципалитета', 'код района', 'municipality id'], tried: ['что делали', 'меры', 'tried'], outcome: ['итог', 'результат', 'outcome'],
};

export const addEarlierListRecord: AddCommand = (parent, cli) => {
  command(parent, cli, 'record <list> <file>', {
    ru: 'записать прежний список из таблицы CSV: школа, муниципалитет, что делали (через |), итог', en: 'record an earlier list of a CSV table: name, municipality, tried (separated by |), outcome' })
    .requiredOption('--region <id>', cli.say({ ru: 'регион', en: 'the region' }))
    .requiredOption('--year <year>', cli.say({ ru: 'год: 2020 или 2020/21', en: 'the year: 2020 or 2020/21' }))
    .option('--title <text>', cli.say({ ru: 'название', en: 'title' }))
    .option('--municipality <id>', cli.say({ ru: 'если это список одного муниципалитета', en: 'when it is one municipality’s list' }))
    .option('--order <number>', cli.say({ ru: 'номер приказа', en: 'number of the order' }))
    .option('--date <date>', cli.say({ ru: 'дата приказа', en: 'date of the order' }), dayFrom)
    .option('--appendix-date <date>', cli.say({ ru: 'дата приложения, если она другая', en: 'date of the appendix when it is another one' }), dayFrom)
    .action(async (list: string, file: string, { region, year, title, municipality, order, date, appendixDate }: Options) => {
      if ((order === undefined) !== (date === undefined)) throw usageError('Приказ — это номер и дата: --order и --date', 'An order is a number and a date: --order and --date');
      const rows = await readTable(cli, file, columns, ['name', 'municipality']);
      const schools = rows.map(({ cells }) => ({
        ...cells.id !== undefined && { id: cells.id }, name: cells.name ?? '',
        municipality: { ...cells.municipalityId !== undefined && { id: cells.municipalityId }, name: cells.municipality ?? '' },
        tried: (cells.tried ?? '').split('|').map((one) => one.trim()).filter((one) => one !== ''), outcome: cells.outcome ?? null,
      }));
      const body = {
        region, list, year, schools, ...title !== undefined && { title }, ...municipality !== undefined && { municipality },
        ...order !== undefined && { order: { number: order, date, ...appendixDate !== undefined && { appendixDate } } } };
      const answer = await (await cli.api()).post<EarlierListAnswer>('/earlier-lists', { body });
      cli.answer(answer, () => cli.say({ ru: `Список ${answer.list} записан: школ ${answer.schools}.`, en: `List ${answer.list} is recorded: ${answer.schools} schools.` }));
    });
};
