import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { waitingOf } from './draft-store.js';
import { sendWaiting } from './send-waiting.js';

const everyMs = 15_000;

/** Sends what was handed in without a connection: when one comes back, and every quarter of a minute while something waits. */
export const useOutbox = (person: string): void => {
  const queries = useQueryClient();
  useEffect(() => {
    let busy = false;
    const send = async (): Promise<void> => {
      // Two tabs must not send at once; the browser lends the lock to one of them.
      await navigator.locks.request('uplift-outbox', { ifAvailable: true }, async (lock) => {
        if (lock === null) return;
        const waits = (await waitingOf(person)).some(({ refusal }) => refusal === null);
        if (waits) await sendWaiting(person);
        if (waits) await queries.invalidateQueries();
      });
    };
    const attempt = (): void => {
      if (busy) return;
      busy = true;
      send().catch(() => undefined).finally(() => { busy = false; });
    };
    attempt();
    const timer = setInterval(attempt, everyMs);
    window.addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', attempt);
    };
  }, [person, queries]);
};

/** Work that waits to be sent. */
export const useWaiting = (person: string) => useQuery({ queryKey: ['outbox', person], queryFn: () => waitingOf(person), staleTime: 0 });
