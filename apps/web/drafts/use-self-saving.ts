import { useEffect, useState } from 'react';
import { ProblemError } from '../api/problem.js';
import type { Edit } from './edit-store.js';
import type { Edits } from './use-edits.js';

const pauseMs = 700;
const retryMs = 5000;

/** `kept`: typed and kept in this browser, not on the server yet. */
export type SaveState = 'saved' | 'sending' | 'kept';
export interface SelfSaving { readonly state: SaveState; /** Why the server took nothing; a lost connection is none. */ readonly problem: ProblemError | null }

/**
 * Sends what was typed a moment after the last key. What is refused for good is tried again only after a change; what is lost on the way, after a
 * while and when the connection is back. `server` is what the page shows of the server: a new one is a reason to look again.
 */
export const useSelfSaving = (edits: Edits, { hasOpen, server, flush }: { readonly hasOpen: boolean; readonly server: unknown; readonly flush: () => Promise<readonly Edit[]> }): SelfSaving => {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [refused, setRefused] = useState<unknown>(null);

  const waits = hasOpen && refused !== edits.map;
  useEffect(() => {
    if (!waits || sending) return undefined;
    const timer = setTimeout(() => {
      const tried = edits.latest();
      setSending(true);
      flush().then(() => { setProblem(null); setRefused(null); }, (error: unknown) => {
        const known = error instanceof ProblemError ? error : new ProblemError('unreadable', '', '', 0);
        setProblem(known);
        setRefused(tried);
        if (known.isOffline || known.status >= 500) setTimeout(() => { setRefused(null); }, retryMs);
      }).finally(() => { setSending(false); });
    }, pauseMs);
    return () => { clearTimeout(timer); };
  }, [waits, sending, edits.map, server]);

  useEffect(() => {
    const online = (): void => { setRefused(null); };
    window.addEventListener('online', online);
    return () => { window.removeEventListener('online', online); };
  }, []);

  return { state: sending ? 'sending' : edits.map.size > 0 ? 'kept' : 'saved', problem: problem?.isOffline === true ? null : problem };
};
