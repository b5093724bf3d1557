import type { AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
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
export const addRoadmapReopen: AddCommand = (parent, cli) => addRoadmapCommand<{ readonly reason: string; readonly due: string }>(parent, cli, {
  name: 'reopen', about: { ru: 'отдать утверждённую карту на исправление; до утверждения исправлений она действует', en: 'have the approved roadmap corrected; it stays in force until the correction is approved' },
  options: (added) => added
    .requiredOption('--reason <text>', cli.say({ ru: 'почему', en: 'why' }))
    .requiredOption('--due <day>', cli.say({ ru: 'до какого дня (15.03.2027 или 2027-03-15)', en: 'by which day (2027-03-15 or 15.03.2027)' }), dayFrom),
  body: ({ reason, due }) => ({ reason, due }),
});
export const addRoadmapAbandon: AddCommand = (parent, cli) => addRoadmapCommand<{ readonly reason: string }>(parent, cli, {
  name: 'abandon', about: { ru: 'отказаться от начатого исправления; действующая карта остаётся', en: 'give up a correction that was begun; the roadmap in force stays' },
  options: (added) => added.requiredOption('--reason <text>', cli.say({ ru: 'почему', en: 'why' })), body: ({ reason }) => ({ reason }),
});
export const addRoadmapPublish: AddCommand = (parent, cli) => addRoadmapCommand<{ readonly link: string }>(parent, cli, {
  name: 'publish', about: { ru: 'назвать страницу с картой; ссылка проверяется', en: 'name the page with the roadmap; the link is checked' },
  options: (added) => added.requiredOption('--link <address>', cli.say({ ru: 'адрес страницы', en: 'the page’s address' })), body: ({ link }) => ({ url: link }),
});
