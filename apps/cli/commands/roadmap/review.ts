import { usageError } from '../../cli-error.js';
import type { AddCommand } from '../../program.js';
import { gathered } from '../repeated-option.js';
import { remarksFrom } from '../task/remarks.js';
import { addRoadmapCommand } from './roadmap-command.js';

interface Options { readonly section?: string; readonly remark?: readonly string[]; readonly good?: boolean }

export const addRoadmapReview: AddCommand = (parent, cli) => addRoadmapCommand<Options>(parent, cli, {
  name: 'review', about: { ru: 'проверить раздел: замечания или «хорошо»', en: 'review a section: remarks, or that it is good' },
  options: (added) => added
    .requiredOption('--section <id>', cli.say({ ru: 'раздел', en: 'the section' }))
    .option('--remark <text>', cli.say({ ru: 'замечание, можно с мерой: «m3: нет срока»; можно повторять', en: 'a remark, perhaps on a measure: “m3: no date”; may be repeated' }), gathered)
    .option('--good', cli.say({ ru: 'замечаний нет; прежние снимаются', en: 'no remarks; earlier ones are taken back' })),
  body: ({ section, remark, good }) => {
    if ((remark === undefined) !== (good === true)) throw usageError('Напишите --remark или --good', 'Write --remark or --good');
    return { section, remarks: remarksFrom(remark ?? []).map(({ place, text }) => ({ measure: place === '' ? null : place, text })) };
  },
});
