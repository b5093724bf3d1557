import type { FeedRevoked } from '@uplift/api/calendar-feeds/calendar-feeds';
import { command, type AddCommand } from '../../program.js';

export const addCalendarRevoke: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'revoke <calendar>', { ru: 'отозвать адрес календаря', en: 'revoke a calendar’s address' })
    .action(async (feed: string) => {
      const answer = await (await cli.api()).post<FeedRevoked>(`/calendar-feeds/${encodeURIComponent(feed)}/revoke`);
      cli.answer(answer, () => say({ ru: `Календарь ${feed} больше ничего не показывает.`, en: `The calendar ${feed} shows nothing any more.` }));
    });
};
