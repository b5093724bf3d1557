import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accessToken } from '../session/session.js';
import { readEvents, type ServerEvent } from './read-events.js';

interface Change { readonly of: 'case' | 'cycle'; readonly id: string }
const gatherMs = 400;
const patienceMs = 3000;

/** Loads anew what is on the screen when something it shows has changed, whoever changed it. */
export const useLiveUpdates = (): void => {
  const queries = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    const changed = gathered(queries, stop.signal);
    void follow(changed, stop.signal);
    return () => { stop.abort(); };
  }, [queries]);
};

/** Connects for as long as the page is open, and goes on after the last event heard. */
const follow = async (onChange: (change: Change) => void, signal: AbortSignal): Promise<void> => {
  let last: string | null = null;
  while (!signal.aborted) {
    const token = await accessToken();
    if (token !== null) {
      const hear = ({ id, event, data }: ServerEvent): void => {
        last = id ?? last;
        if (event.endsWith('-changed')) onChange(JSON.parse(data) as Change);
      };
      await whileConnected(signal, (connection) => readEvents('/api/v1/live', token, last, hear, connection)).catch(() => undefined);
    }
    if (!signal.aborted) await new Promise((resolve) => { setTimeout(resolve, patienceMs); });
  }
};

/** A connection that was lost may look open for minutes: whenever the network comes back, reading ends and is begun anew. */
const whileConnected = async (signal: AbortSignal, read: (connection: AbortSignal) => Promise<void>): Promise<void> => {
  const connection = new AbortController();
  const end = (): void => { connection.abort(); };
  for (const [source, name] of [[window, 'online'], [signal, 'abort']] as const) source.addEventListener(name, end);
  try {
    await read(connection.signal);
  } finally {
    for (const [source, name] of [[window, 'online'], [signal, 'abort']] as const) source.removeEventListener(name, end);
  }
};

/** Many changes in a moment ask for what they touch once. */
const gathered = (queries: QueryClient, signal: AbortSignal): ((change: Change) => void) => {
  const waiting = new Map<string, Change>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const changes = [...waiting.values()];
    waiting.clear();
    if (signal.aborted) return;
    const keys: (readonly unknown[])[] = [['tasks'], ['inbox'], ['deadlines'], ['cases'], ['cycles'], ...changes.filter(({ of }) => of === 'case').map(({ id }) => ['case', id])];
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  };
  return (change) => {
    waiting.set(`${change.of} ${change.id}`, change);
    timer ??= setTimeout(flush, gatherMs);
  };
};
