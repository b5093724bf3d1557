import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { followEvents, printEvents, readEvents } from '../print-events.js';

interface Options { readonly after?: string; readonly limit: number; readonly follow?: true }

export const addCycleEvents: AddCommand = (parent, cli) => {
  command(parent, cli, 'events <cycle>', { ru: 'события цикла, его карточек и писем', en: 'events of the cycle, its cases and mails' })
    .option('--after <position>', cli.say({ ru: 'продолжить с этого места', en: 'go on from this place' }))
    .option('--limit <number>', cli.say({ ru: 'сколько событий', en: 'how many events' }), wholeNumberFrom, 50)
    .option('--follow', cli.say({ ru: 'показывать новые по мере появления; с --json по одному значению на строку', en: 'show new ones as they come; with --json one value a line' }))
    .action(async (cycle: string, { after, limit, follow }: Options) => {
      const path = `/cycles/${encodeURIComponent(cycle)}/events`;
      if (follow === true) await followEvents(cli, path, after);
      else printEvents(cli, await readEvents(cli, path, { after }, limit));
    });
};
