import { usageError } from '../../cli-error.js';
import type { AddCommand } from '../../program.js';
import { addRoadmapCommand } from './roadmap-command.js';

interface Options { readonly remark: string; readonly changed?: boolean; readonly refuse?: string; readonly note?: string }

export const addRoadmapAnswer: AddCommand = (parent, cli) => addRoadmapCommand<Options>(parent, cli, {
  name: 'answer', about: { ru: 'ответить на замечание: изменено или обоснованный отказ', en: 'answer a remark: changed, or a reasoned refusal' },
  options: (added) => added
    .requiredOption('--remark <id>', cli.say({ ru: 'замечание, например r3', en: 'the remark, such as r3' }))
    .option('--changed', cli.say({ ru: 'изменено в черновике', en: 'changed in the draft' }))
    .option('--refuse <reason>', cli.say({ ru: 'не согласны, и почему', en: 'not agreed, and why' }))
    .option('--note <text>', cli.say({ ru: 'пояснение к изменению', en: 'a word on the change' })),
  body: ({ remark, changed, refuse, note }) => {
    if ((changed === true) === (refuse !== undefined)) throw usageError('Напишите --changed или --refuse', 'Write --changed or --refuse');
    return refuse === undefined ? { remark, kind: 'changed', text: note ?? '' } : { remark, kind: 'refused', text: refuse };
  },
});
