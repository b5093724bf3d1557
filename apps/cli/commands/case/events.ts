import type { StreamPage } from '@uplift/api/events/stream-page';
import { eventLine } from '../../output/event-line.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';

export const addCaseEvents: AddCommand = (parent, cli) => {
  command(parent, cli, 'events <case>', { ru: 'история карточки', en: 'the history of a case' })
    .option('--after <version>', cli.say({ ru: 'после этой версии', en: 'after this version' }), wholeNumberFrom, 0)
    .option('--limit <number>', cli.say({ ru: 'сколько событий', en: 'how many events' }), wholeNumberFrom, 500)
    .action(async (id: string, { after, limit }: { after: number; limit: number }) => {
      const api = await cli.api();
      const page = await api.get<StreamPage>(`/cases/${encodeURIComponent(id)}/events`, { after, limit });
      cli.answer(page, () => [...page.events.map((event) => eventLine(event, cli.language)),
        ...(page.more ? [cli.say({ ru: `Дальше: --after ${page.next}`, en: `More: --after ${page.next}` })] : [])].join('\n'));
    });
};
