import { continueAsNew, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import type { Instant } from '@uplift/domain/core/instant';
import { noticesArrived } from './messages.js';
import { nextDigestInstant, sendDigests } from './proxies.js';
import { nowOf, untilInstant, type RunSettings } from './run-settings.js';

interface Untold { readonly earliest: Instant; readonly latest: Instant; readonly positions: readonly string[] }
export interface DigestInput { readonly cycle: string; readonly settings: RunSettings; readonly carried: Untold | null }

/** Positions kept: one per batch of the relay, and only the newest matter. */
const positionsKept = 50;

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
    if (workflowInfo().continueAsNewSuggested || workflowInfo().historyLength >= (settings.continueAfter ?? Infinity)) await continueAsNew<typeof digest>({ cycle, settings, carried: told });
    const at = await nextDigestInstant({ cycle, after: told.earliest, now: nowOf(settings) });
    await sleep(untilInstant(at, settings));
    const { latest, positions } = waiting() ?? told;
    // What came after this moment is left for the next digest.
    untold = latest > at ? { earliest: at, latest, positions } : null;
    await sendDigests({ cycle, at, positions });
  }
}
