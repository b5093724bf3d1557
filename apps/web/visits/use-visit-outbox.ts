import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sendWaitingVisits } from './send-visits.js';
import { waitingVisits } from './visit-store.js';

const everyMs = 15_000;

/** Sends visits recorded without a connection: when one comes back, and every quarter of a minute while something waits. */
export const useVisitOutbox = (person: string): void => {
  const queries = useQueryClient();
  useEffect(() => {
    // Two tabs must not send at once; the browser lends the lock to one of them.
    const send = (): Promise<void> => navigator.locks.request('uplift-visits', { ifAvailable: true }, async (lock) => {
      if (lock !== null && await sendWaitingVisits(person)) await queries.invalidateQueries();
    });
    const attempt = (): void => { send().catch(() => undefined); };
    attempt();
    const timer = setInterval(attempt, everyMs);
    window.addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', attempt);
    };
  }, [person, queries]);
};

export const useWaitingVisits = (person: string) => useQuery({ queryKey: ['visits-waiting', person], queryFn: () => waitingVisits(person), staleTime: 0 });
