import { continueAsNew, setHandler, sleep } from '@temporalio/workflow';
import type { DigestsSent } from '@uplift/activities/create-activities';
import type { Instant } from '@uplift/domain/core/instant';
import { noticesArrived } from './messages.js';
import { nextDigestInstant, sendDigests } from './proxies.js';
import { nowOf, untilInstant, type RunSettings } from './run-settings.js';
import { shouldContinue } from './should-continue.js';

interface Untold { readonly earliest: Instant; readonly latest: Instant; readonly positions: readonly string[] }
export interface DigestInput { readonly cycle: string; readonly settings: RunSettings; readonly carried: Untold | null }

/** Positions kept: one per batch of the relay, and only the newest matter. */
const positionsKept = 50;
/** A digest that was missed still goes out so many milliseconds later, from 09:15 to 18:00; after that with the next one. */
const stillGood = (8 * 60 + 45) * 60_000;

/** What a day's one mail did not tell waits for the day after `at`, with whatever came meanwhile. */
const leftOver = (untold: Untold | null, at: Instant, positions: readonly string[]): Untold =>
  ({ earliest: at, latest: untold === null || untold.latest < at ? at : untold.latest, positions: untold?.positions ?? positions });

/** Sends what nobody was told yet at the next digest's moment; ends when there is nothing to tell, and is started again when there is. */
export async function digest({ cycle, settings, carried }: DigestInput): Promise<void> {
  let untold = carried;
  setHandler(noticesArrived, ({ earliest, latest, position }) => {
    untold = untold === null ? { earliest, latest, positions: [position] } : {
      earliest: earliest < untold.earliest ? earliest : untold.earliest,
      latest: latest > untold.latest ? latest : untold.latest,
      positions: [...untold.positions.filter((known) => known !== position), position].slice(-positionsKept),
    };
  });
  const waiting = () => untold;
  for (let told = waiting(); told !== null; told = waiting()) {
    if (shouldContinue(settings)) await continueAsNew<typeof digest>({ cycle, settings, carried: told });
    const longAgo = new Date(Date.parse(nowOf(settings)) - stillGood).toISOString();
    const at = await nextDigestInstant({ cycle, after: told.earliest > longAgo ? told.earliest : longAgo });
    await sleep(untilInstant(at, settings));
    const { latest, positions } = waiting() ?? told;
    // What came after this moment is left for the next digest.
    untold = latest > at ? { earliest: at, latest, positions } : null;
    const sent = await sendDigests({ cycle, at, positions });
    // A history recorded before there was an answer has none.
    if ((sent as DigestsSent | null)?.left === true) untold = leftOver(waiting(), at, positions);
  }
}
