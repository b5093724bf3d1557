import type { EventStore } from '@uplift/infra/event-store/event-store';
import type { Guard } from './failpoint.js';

/** A store around whose appends the process may die: before anything is sent, or when it is committed and nobody knows yet. */
export const failingStore = (store: EventStore, guard: Guard): EventStore => ({
  append: async (appends) => {
    // Mails are told at least once, cases exactly once: a digest's own appends are left alone.
    const guarded = appends.some(({ stream }) => !stream.startsWith('mailbox-'));
    if (guarded) await guard('before');
    const results = await store.append(appends);
    if (guarded && results.some(({ outcome }) => outcome === 'appended')) await guard('after');
    return results;
  },
  readStream: (stream, afterVersion) => store.readStream(stream, afterVersion),
  readStreams: (streams) => store.readStreams(streams),
  readEvent: (id) => store.readEvent(id),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => store.subscribe(options),
  head: () => store.head(),
  epoch: () => store.epoch(),
  comparePositions: (a, b) => store.comparePositions(a, b),
  close: () => store.close(),
});
