import type { FeedsAnswer } from '@uplift/api/calendar-feeds/calendar-feeds';
import { momentText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { aboutText } from './about-text.js';

export const addCalendarList: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'list', { ru: 'свои календари', en: 'one’s own calendars' })
    .action(async () => {
      const answer = await (await cli.api()).get<FeedsAnswer>('/calendar-feeds');
      cli.answer(answer, () => (answer.feeds.length === 0 ? say({ ru: 'Календарей нет: uplift calendar open', en: 'There are no calendars: uplift calendar open' }) : table(answer.feeds, [
        { title: say({ ru: 'Календарь', en: 'Calendar' }), value: ({ feed }) => feed },
        { title: say({ ru: 'Что показывает', en: 'Shows' }), value: ({ about }) => aboutText(about, cli), wraps: true },
        { title: say({ ru: 'Открыт', en: 'Opened' }), value: ({ openedAt }) => momentText(openedAt, 'UTC', language) },
        { title: say({ ru: 'Отозван', en: 'Revoked' }), value: ({ revokedAt }) => (revokedAt === null ? '—' : momentText(revokedAt, 'UTC', language)) },
      ], cli.width)));
    });
};
