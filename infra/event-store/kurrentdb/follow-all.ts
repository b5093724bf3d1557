import { START } from '@kurrent/kurrentdb-client';
import type { ReadAllPage, SubscribeOptions } from '../event-store.js';
import { ownStreams, type KurrentLog } from './kurrent-log.js';
import { fromResolved, logPositionOf, type ReadEvent } from './recorded-event.js';

/**
 * A catch-up subscription, not a persistent one: those may deliver twice and out of order. It starts after the checkpoint, exclusive.
 * What has come while the reader was busy makes one page; a slow reader pauses the server.
 */
export async function* followAll(log: KurrentLog, { after, batchSize = 500, signal }: SubscribeOptions): AsyncGenerator<ReadAllPage> {
  if (signal.aborted) return;
  const subscription = log.client.subscribeToAll({ fromPosition: after === null ? START : logPositionOf(after), filter: ownStreams(log) });
  let arrived: ReadEvent[] = [];
  let failure: { readonly error: unknown } | null = null;
  let wake: () => void = () => undefined;
  subscription.on('data', (resolved) => {
    try {
      arrived.push(fromResolved(log.prefix, resolved));
    } catch (error) {
      failure = { error };
    }
    if (arrived.length >= batchSize * 2) subscription.pause();
    wake();
  });
  subscription.on('error', (error) => {
    failure = { error };
    wake();
  });
  const abort = (): void => { wake(); };
  signal.addEventListener('abort', abort);
  try {
    while (!signal.aborted) {
      if (arrived.length > 0) {
        const events = arrived.slice(0, batchSize).map(({ event }) => event);
        arrived = arrived.slice(batchSize);
        yield { events, next: events.at(-1)!.position };
        subscription.resume();
      } else if (failure !== null) {
        throw (failure as { readonly error: unknown }).error as Error;
      } else {
        await new Promise<void>((resolve) => { wake = resolve; });
      }
    }
  } finally {
    signal.removeEventListener('abort', abort);
    await subscription.unsubscribe().catch(() => undefined);
  }
}
