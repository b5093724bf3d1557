import type { RoadmapView } from '@uplift/api/roadmap/roadmap-view';
import type { AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { readText } from '../read-text.js';
import { gathered } from '../repeated-option.js';
import { editFrom, editsFromFile, type DraftOptions } from './edits-from.js';
import { addRoadmapCommand, roadmapPath } from './roadmap-command.js';

export const addRoadmapDraft: AddCommand = (parent, cli) => addRoadmapCommand<DraftOptions>(parent, cli, {
  name: 'draft', action: 'edit', about: { ru: 'писать черновик: меру, цель раздела или правки из файла', en: 'write the draft: a measure, a section’s aim, or edits from a file' },
  options: (added) => added
    .option('--section <id>', cli.say({ ru: 'раздел', en: 'the section' }))
    .option('--measure <id>', cli.say({ ru: 'мера; новое обозначение добавляет её', en: 'the measure; a new id adds it' }))
    .option('--set <field=value>', cli.say({ ru: 'поле меры: title, risk, cause, indicator, effect, owner, person, due; можно повторять', en: 'a field of the measure: title, risk, cause, indicator, effect, owner, person, due; may be repeated' }), gathered)
    .option('--aim <text>', cli.say({ ru: 'цель раздела', en: 'the section’s aim' }))
    .option('--remove', cli.say({ ru: 'убрать меру', en: 'remove the measure' }))
    .option('--file <file>', cli.say({ ru: 'список правок JSON, - для потока ввода', en: 'a JSON list of edits, - for standard input' }))
    .option('--seen <revision>', cli.say({ ru: 'редакция, которую вы видели; без неё нынешняя', en: 'the revision you have seen; the present one without it' }), wholeNumberFrom),
  body: async (options, api, id) => {
    const edits = options.file === undefined ? [editFrom(options)] : editsFromFile(await readText(cli, options.file));
    return { seen: options.seen ?? (await api.get<RoadmapView>(roadmapPath(id))).revision, edits };
  },
});
