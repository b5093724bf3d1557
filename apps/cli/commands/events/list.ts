import { caseStreamOf } from '@uplift/domain/case/stream';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { printEvents, readEvents } from '../print-events.js';

interface Options { readonly after?: string; readonly limit: number; readonly type?: string; readonly stream?: string; readonly case?: string }

/** `uplift events list`: the log in its global order. */
export const addEventsList: AddCommand = (parent, cli) => {
  command(parent, cli, 'list', { ru: 'журнал событий по порядку', en: 'the log of events in order' })
    .option('--after <position>', cli.say({ ru: 'продолжить с этого места', en: 'go on from this place' }))
    .option('--limit <number>', cli.say({ ru: 'сколько событий', en: 'how many events' }), wholeNumberFrom, 50)
    .option('--type <types>', cli.say({ ru: 'только эти виды событий, через запятую', en: 'only these types of event, separated by commas' }))
    .option('--stream <stream>', cli.say({ ru: 'только этот поток', en: 'only this stream' }))
    .option('--case <case>', cli.say({ ru: 'только эта карточка', en: 'only this case' }))
    .action(async ({ after, limit, type, stream, case: id }: Options) => {
      if (stream !== undefined && id !== undefined) throw usageError('Укажите --stream или --case, не оба', 'Give --stream or --case, not both');
      printEvents(cli, await readEvents(cli, '/events', { after, type, stream: id === undefined ? stream : caseStreamOf(id) }, limit));
    });
};
