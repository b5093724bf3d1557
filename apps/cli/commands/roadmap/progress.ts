import type { AddCommand } from '../../program.js';
import { usageError } from '../../cli-error.js';
import { wholeNumberFrom } from '../number-option.js';
import { gathered } from '../repeated-option.js';
import { uploadedAttachments } from '../task/upload-attachments.js';
import { addRoadmapCommand } from './roadmap-command.js';

interface ProgressOptions { readonly measure: string; readonly percent: number; readonly note?: string; readonly file?: readonly string[] }
interface JudgeOptions { readonly measure: string; readonly outcome: string; readonly note?: string }
const outcomes = ['worked', 'did-not-work', 'unclear'];

export const addRoadmapProgress: AddCommand = (parent, cli) => addRoadmapCommand<ProgressOptions>(parent, cli, {
  name: 'progress', about: { ru: 'сообщить, как идёт мера; 100 сдаёт её шаг', en: 'say how far a measure has come; 100 hands its step in' },
  options: (added) => added
    .requiredOption('--measure <id>', cli.say({ ru: 'мера', en: 'the measure' }))
    .requiredOption('--percent <number>', cli.say({ ru: 'от 0 до 100', en: '0 to 100' }), wholeNumberFrom)
    .option('--note <text>', cli.say({ ru: 'примечание', en: 'a note' }))
    .option('--file <path>', cli.say({ ru: 'подтверждение; можно повторять', en: 'evidence; may be repeated' }), gathered),
  body: async ({ measure, percent, note, file }) => ({
    measure, percent, ...note !== undefined && { note }, evidence: await uploadedAttachments(cli, (file ?? []).map((path) => `evidence=${path}`)),
  }),
});
export const addRoadmapJudge: AddCommand = (parent, cli) => addRoadmapCommand<JudgeOptions>(parent, cli, {
  name: 'judge', about: { ru: 'сказать, дала ли мера результат', en: 'say whether a measure had its effect' },
  options: (added) => added
    .requiredOption('--measure <id>', cli.say({ ru: 'мера', en: 'the measure' }))
    .requiredOption('--outcome <outcome>', `${outcomes.join(' | ')}`)
    .option('--note <text>', cli.say({ ru: 'примечание', en: 'a note' })),
  body: ({ measure, outcome, note }) => {
    if (!outcomes.includes(outcome)) throw usageError(`«${outcome}»: нужно ${outcomes.join(', ')}`, `“${outcome}”: write ${outcomes.join(', ')}`);
    return { measure, outcome, ...note !== undefined && { note } };
  },
});
