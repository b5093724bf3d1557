import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { allEdits } from './edit-store.js';
import { waitingOf } from './draft-store.js';

const everyMs = 15_000;

/** Sends what was typed or handed in without a connection: when one comes back, and every quarter of a minute while something waits. */
export const useOutbox = (person: string): void => {
  const queries = useQueryClient();
  useEffect(() => {
    let busy = false;
    const send = async (withTyped: boolean): Promise<void> => {
      // Two tabs must not send at once; the browser lends the lock to one of them.
      await navigator.locks.request('uplift-outbox', { ifAvailable: true }, async (lock) => {
        if (lock === null) return;
        const waits = (await waitingOf(person)).some(({ refusal }) => refusal === null);
        const typed = withTyped && (await allEdits(person)).length > 0;
        if (!waits && !typed) return;
        // Rarely needed, so it does not come with the first page.
        const { sendTyped, sendWaiting } = await import('./send-waiting.js');
        if (waits) await sendWaiting(person);
        if (typed) await sendTyped(person);
        await queries.invalidateQueries();
      });
    };
    const attempt = (withTyped: boolean): void => {
      if (busy) return;
      busy = true;
      send(withTyped).catch(() => undefined).finally(() => { busy = false; });
    };
    const online = (): void => { attempt(true); };
    attempt(true);
    const timer = setInterval(() => { attempt(false); }, everyMs);
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [person, queries]);
};

/** Work that waits to be sent. */
export const useWaiting = (person: string) => useQuery({ queryKey: ['outbox', person], queryFn: () => waitingOf(person), staleTime: 0 });
