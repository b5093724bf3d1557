import type { IndicatorsChanged } from '@uplift/api/indicators/record-indicators';
import type { IndicatorsAnswer } from '@uplift/api/indicators/show-indicators';
import { usageError } from '../../cli-error.js';
import { table } from '../../output/table.js';
import { command, group, type AddCommand } from '../../program.js';

const subjectOf = (word: string): { readonly level: string; readonly subject: string } => {
  const [, level, subject] = /^(region|municipality|school):([a-z0-9-]+)$/.exec(word) ?? [];
  if (level === undefined) throw usageError(`«${word}»: напишите, чьи показатели, например municipality:kansk`, `“${word}”: write whose indicators, such as municipality:kansk`);
  return { level, subject: subject! };
};
const pathOf = (cycle: string): string => `/cycles/${encodeURIComponent(cycle)}/indicators`;

const addTable: AddCommand = (parent, cli) => {
  command(parent, cli, 'table <cycle> [level:subject]', { ru: 'таблица показателей региона, муниципалитета или школы', en: 'the indicators of the region, a municipality or a school' })
    .action(async (cycle: string, of: string | undefined) => {
      const { say, language, width } = cli;
      const answer = await (await cli.api()).get<IndicatorsAnswer>(pathOf(cycle), of === undefined ? {} : { ...subjectOf(of) });
      type Row = IndicatorsAnswer['rows'][number];
      const shown = (figure: Row['actual']) => (figure === null ? '—' : figure.shown[language] + (figure.denominator === null || figure.percent === null ? '' : ` (${figure.numerator}/${figure.denominator})`));
      cli.answer(answer, () => [table(answer.rows, [
        { title: say({ ru: 'Показатель', en: 'Indicator' }), value: ({ title }) => title[language], wraps: true },
        { title: say({ ru: 'Было', en: 'Baseline' }), value: ({ baseline }) => shown(baseline) }, { title: say({ ru: 'Цель', en: 'Target' }), value: ({ target }) => shown(target) },
        { title: say({ ru: 'Стало', en: 'Actual' }), value: ({ actual }) => shown(actual) },
        { title: say({ ru: 'Изменение', en: 'Change' }), value: ({ change }) => (change === null ? '—' : change > 0 ? `+${change}` : String(change)), align: 'right' },
      ], width), ...answer.differences.map(({ text }) => text[language])].join('\n'));
    });
};

const addRecord: AddCommand = (parent, cli) => {
  command(parent, cli, 'record <cycle> <level:subject> <indicator> <value>', { ru: 'внести значение: 7/18 для доли, 3 для количества', en: 'enter a value: 7/18 of a share, 3 of a count' })
    .requiredOption('--date <day>', cli.say({ ru: 'на какой день', en: 'the day on which it was true' }))
    .option('--role <role>', cli.say({ ru: 'baseline, target или actual', en: 'baseline, target or actual' }), 'actual')
    .action(async (cycle: string, of: string, indicator: string, value: string, { date, role }: { date: string; role: string }) => {
      const [, numerator, denominator] = /^(\d+)(?:\/(\d+))?$/.exec(value) ?? [];
      if (numerator === undefined) throw usageError(`«${value}»: нужно 7/18 или 3`, `“${value}”: write 7/18 or 3`);
      const answer = await (await cli.api()).post<IndicatorsChanged>(pathOf(cycle), { body: { ...subjectOf(of), values: [
        { indicator, role, date, numerator: Number(numerator), denominator: denominator === undefined ? null : Number(denominator) }] } });
      cli.answer(answer, () => cli.say({ ru: `Записано: ${indicator} ${value} на ${date}.`, en: `Stored: ${indicator} ${value} as of ${date}.` }));
    });
};

const addQuote: AddCommand = (parent, cli) => {
  command(parent, cli, 'quote <cycle> <level:subject> <indicator> <figure>', { ru: 'отметить цифру из документа, чтобы сравнить её с вычисленной', en: 'note a document’s figure, to be compared with the computed one' })
    .requiredOption('--where <text>', cli.say({ ru: 'документ и место в нём', en: 'the document and the place in it' }))
    .action(async (cycle: string, of: string, indicator: string, figure: string, { where }: { where: string }) => {
      const api = await cli.api();
      await api.post<IndicatorsChanged>(`${pathOf(cycle)}/quotes`, { body: { ...subjectOf(of), indicator, figure: figure.replace(',', '.').replace('%', ''), where } });
      const { differences } = await api.get<IndicatorsAnswer>(pathOf(cycle), { ...subjectOf(of) });
      const own = differences.filter((one) => one.indicator === indicator);
      cli.answer({ differences: own }, () => own.length === 0 ? cli.say({ ru: 'Сходится.', en: 'It agrees.' }) : own.map(({ text }) => text[cli.language]).join('\n'));
    });
};

export const addIndicator: AddCommand = (parent, cli) => group(parent, cli, 'indicator', { ru: 'показатели: таблица, значения, сверка цифр', en: 'indicators: table, values, quoted figures' }, [addTable, addRecord, addQuote]);
