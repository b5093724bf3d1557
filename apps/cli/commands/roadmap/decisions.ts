import type { AddCommand } from '../../program.js';
import { addRoadmapCommand } from './roadmap-command.js';

export const addRoadmapReturn: AddCommand = (parent, cli) => addRoadmapCommand(parent, cli, {
  name: 'return', about: { ru: 'вернуть карту со сделанными замечаниями', en: 'send the roadmap back with the remarks made' }, options: (added) => added, body: () => ({}),
});
export const addRoadmapRecall: AddCommand = (parent, cli) => addRoadmapCommand(parent, cli, {
  name: 'recall', about: { ru: 'отозвать своё до начала проверки', en: 'take one’s own back before review begins' }, options: (added) => added, body: () => ({}),
});
export const addRoadmapApprove: AddCommand = (parent, cli) => addRoadmapCommand<{ readonly note?: string }>(parent, cli, {
  name: 'approve', about: { ru: 'утвердить на своём уровне', en: 'approve at one’s level' },
  options: (added) => added.option('--note <text>', cli.say({ ru: 'примечание', en: 'a note' })), body: ({ note }) => ({ ...note !== undefined && { note } }),
});
export const addRoadmapPublish: AddCommand = (parent, cli) => addRoadmapCommand<{ readonly link: string }>(parent, cli, {
  name: 'publish', about: { ru: 'назвать страницу с картой; ссылка проверяется', en: 'name the page with the roadmap; the link is checked' },
  options: (added) => added.requiredOption('--link <address>', cli.say({ ru: 'адрес страницы', en: 'the page’s address' })), body: ({ link }) => ({ url: link }),
});
