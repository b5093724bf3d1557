import type { AddCommand } from '../../program.js';
import { gathered } from '../repeated-option.js';
import { uploadedAttachments } from './upload-attachments.js';
import { addStepCommand } from './step-command.js';

interface Options { readonly note?: string; readonly file?: readonly string[] }

export const addSubmit: AddCommand = (parent, cli) => addStepCommand<Options>(parent, cli, {
  name: 'submit', bulk: false, about: { ru: 'сдать шаг с документами', en: 'hand a step in with its documents' },
  options: (added) => added
    .option('--note <text>', cli.say({ ru: 'примечание', en: 'a note' }))
    .option('--file <kind=path>', cli.say({ ru: 'документ: вид и файл; можно повторять', en: 'a document: its kind and file; may be repeated' }), gathered),
  body: async ({ note, file }) => ({ ...note !== undefined && { note }, attachments: await uploadedAttachments(cli, file ?? []) }),
});
