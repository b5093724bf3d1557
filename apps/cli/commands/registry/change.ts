import type { SchoolAnswer } from '@uplift/api/registry/registry-answers';
import { usageError } from '../../cli-error.js';
import { facts } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

interface Options {
  readonly rename?: string; readonly kind?: string; readonly close?: boolean; readonly mergeInto?: string; readonly splitInto?: string; readonly ends?: boolean; readonly reopen?: boolean;
  readonly on?: string; readonly reason?: string;
}

export const addChangeSchool: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'change <school>', { ru: 'переименовать, закрыть, присоединить, разделить или открыть школу', en: 'rename, close, merge, split or reopen a school' })
    .option('--rename <name>', say({ ru: 'новое название', en: 'a new name' }))
    .option('--kind <kind>', say({ ru: 'вид: ordinary, evening, boarding, special', en: 'kind: ordinary, evening, boarding, special' }))
    .option('--close', say({ ru: 'закрыть', en: 'close' })).option('--reopen', say({ ru: 'открыть снова', en: 'reopen' }))
    .option('--merge-into <school>', say({ ru: 'присоединить к школе', en: 'merge into a school' }))
    .option('--split-into <schools>', say({ ru: 'разделить: коды через запятую', en: 'split into: ids with commas' }))
    .option('--ends', say({ ru: 'при разделении сама школа прекращает работу', en: 'the school itself ends with the split' }))
    .option('--on <date>', say({ ru: 'с какого дня, ГГГГ-ММ-ДД', en: 'from which day, YYYY-MM-DD' })).option('--reason <reason>', say({ ru: 'причина', en: 'why' }))
    .action(async (school: string, options: Options) => {
      const changes = bodiesOf(options);
      if (changes.length !== 1) throw usageError('Укажите ровно одно изменение', 'Name exactly one change');
      const answer = await (await cli.api()).post<SchoolAnswer>(`/registry/schools/${encodeURIComponent(school)}/changes`, { body: changes[0] });
      cli.answer(answer, () => facts([
        [say({ ru: 'Школа', en: 'School' }), `${answer.name} (${answer.school})`], [say({ ru: 'Вид', en: 'Kind' }), answer.kind],
        [say({ ru: 'Прежние названия', en: 'Former names' }), answer.formerNames.map(({ name }) => name).join('; ') || null],
        [say({ ru: 'Прекратила работу', en: 'Ended' }), answer.end === null ? null : [answer.end.on, ...answer.end.into].join(' → ')]], cli.width));
    });
};

const bodiesOf = ({ rename, kind, close, mergeInto, splitInto, ends = false, reopen, on, reason }: Options): readonly object[] => [
  ...rename === undefined ? [] : [{ change: 'rename', name: rename }], ...kind === undefined ? [] : [{ change: 'kind', kind }],
  ...close === true ? [{ change: 'close', on, reason }] : [], ...reopen === true ? [{ change: 'reopen', reason }] : [],
  ...mergeInto === undefined ? [] : [{ change: 'merge', into: mergeInto, on }],
  ...splitInto === undefined ? [] : [{ change: 'split', into: splitInto.split(',').map((id) => id.trim()), on, remains: !ends }],
];
