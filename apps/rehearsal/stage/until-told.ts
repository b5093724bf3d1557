import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@uplift/domain/core/instant';
import type { OpenedDependencies } from '@uplift/api/open-dependencies';
import type { Position } from '@uplift/infra/event-store/event-store';
import { untoldNotices } from '@uplift/infra/projections/queries/digests';

const patience = 60_000;

/**
 * Waits until the read models know all that is stored: sign-ins, rights and inboxes are read from them. What somebody's open
 * transaction still holds back is stored as well, though the head does not show it yet.
 */
export const untilReadable = async ({ store, progress }: OpenedDependencies): Promise<void> => {
  const giveUp = Date.now() + patience;
  let head = await store.head();
  while ((await store.lag(head)).events > 0) {
    if (Date.now() > giveUp) throw new Error(`events after ${head ?? 'the beginning'} were not readable within a minute`);
    await pause(2);
    head = await store.head();
  }
  if (head !== null && !await progress.waitFor(head, patience)) throw new Error('the read models did not catch up within a minute');
};

/** Waits until the relay has told the workflows of all that is stored, so that no moment passes them by. */
export const untilRelayed = async ({ store }: Pick<OpenedDependencies, 'store'>, relay: { readonly status: { readonly position: Position | null } }): Promise<void> => {
  const head = await store.head();
  const giveUp = Date.now() + patience;
  for (;;) {
    const { position } = relay.status;
    if (head === null || (position !== null && store.comparePositions(position, head) >= 0)) return;
    if (Date.now() > giveUp) throw new Error(`the relay stands at ${position ?? 'the beginning'} and did not reach ${head} within a minute`);
    await pause(2);
  }
};

/** Waits until everybody was told by mail what came by this moment. Throws when the mails never go out. */
export const untilTold = async (parts: OpenedDependencies, cycle: string, until: Instant): Promise<void> => {
  await untilReadable(parts);
  const giveUp = Date.now() + patience;
  while ((await untoldNotices(parts.pool, { cycle, until })).size > 0) {
    if (Date.now() > giveUp) throw new Error(`notices up to ${until} were not told by mail within a minute`);
    await pause(5);
  }
};
