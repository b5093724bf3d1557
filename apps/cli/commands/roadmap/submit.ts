import type { AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { gathered } from '../repeated-option.js';
import { uploadedAttachments } from '../task/upload-attachments.js';
import { addRoadmapCommand } from './roadmap-command.js';

interface Options { readonly note?: string; readonly file?: readonly string[]; readonly date?: string; readonly number?: string; readonly signed?: boolean; readonly sealed?: boolean }

export const addRoadmapSubmit: AddCommand = (parent, cli) => addRoadmapCommand<Options>(parent, cli, {
  name: 'submit', about: { ru: 'сдать дорожную карту с документами', en: 'hand the roadmap in with its documents' },
  options: (added) => added
    .option('--note <text>', cli.say({ ru: 'примечание', en: 'a note' }))
    .option('--file <kind=path>', cli.say({ ru: 'документ: вид и файл; можно повторять', en: 'a document: its kind and file; may be repeated' }), gathered)
    .option('--date <day>', cli.say({ ru: 'дата документа', en: 'the document’s date' }), dayFrom)
    .option('--number <number>', cli.say({ ru: 'номер документа', en: 'the document’s number' }))
    .option('--signed', cli.say({ ru: 'документ подписан', en: 'the document is signed' }))
    .option('--sealed', cli.say({ ru: 'на документе печать', en: 'the document is sealed' })),
  body: async ({ note, file, date, number, signed, sealed }) => {
    const requisites = { date: date ?? null, number: number ?? null, signature: signed === true, seal: sealed === true };
    const attachments = (await uploadedAttachments(cli, file ?? [])).map((attachment) => ({ ...attachment, requisites }));
    return { ...note !== undefined && { note }, attachments };
  },
});
