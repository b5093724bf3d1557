import type { EventPage, EventView } from '@uplift/api/events/event-view';
import type { Cli } from '../cli.js';
import type { Query } from '../http/api.js';
import { eventLine } from '../output/event-line.js';

/** As many events of a log as asked for, over as many requests as that takes. `next` continues where this ended. */
export const readEvents = async (cli: Cli, path: string, query: Query, limit: number): Promise<EventPage> => {
  const api = await cli.api();
  const events: EventView[] = [];
  let after = query.after as string | undefined;
  for (;;) {
    const page = await api.get<EventPage>(path, { ...query, after, limit: Math.min(500, limit - events.length) });
    events.push(...page.events);
    after = page.next ?? after;
    if (!page.more || events.length >= limit) return { events, next: after ?? null, more: page.more };
  }
};

export const printEvents = (cli: Cli, page: EventPage): void => cli.answer(page, () => [
  ...page.events.map((event) => eventLine(event, cli.language)),
  ...(page.events.length === 0 ? [cli.say({ ru: 'Событий нет.', en: 'There are no events.' })] : []),
  ...(page.more ? [cli.say({ ru: `Дальше: --after ${page.next}`, en: `More: --after ${page.next}` })] : []),
].join('\n'));

/** Prints events as they come, each on a line of its own (with `--json` as JSON), until interrupted. */
export const followEvents = async (cli: Cli, path: string, after: string | undefined): Promise<void> => {
  const api = await cli.api();
  for await (const { data } of api.follow(path, { after }, cli.terminal.untilInterrupted())) {
    const event = JSON.parse(data) as EventView;
    cli.answer(event, () => eventLine(event, cli.language));
  }
};
