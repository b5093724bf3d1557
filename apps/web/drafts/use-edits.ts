import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dropEdit, editsOf, onEdited, putEdit, settleEdits, tellEdited, type Edit } from './edit-store.js';

export type EditMap = ReadonlyMap<string, Edit>;
export interface Edits {
  readonly isLoaded: boolean;
  readonly map: EditMap;
  readonly savedAt: string | null;
  /** Those of this very moment, not of the last rendering. */
  latest(): EditMap;
  /** Kept in this browser with the call: a closed tab and a lost connection cost nothing. */
  set(place: string, value: unknown, base: unknown): void;
  drop(places: readonly string[]): void;
  settle(sent: readonly Edit[], baseOf: (edit: Edit) => unknown): Promise<void>;
}

let moments = 0;
/** Two edits never bear the same moment. */
const moment = (): string => `${new Date().toISOString()} ${crypto.randomUUID().slice(0, 8)} ${moments++}`;

/** One person's changes of a common draft that the server has not taken yet, the same in every tab of this browser. */
export const useEdits = (doc: string): Edits => {
  const [map, setMap] = useState<EditMap>(new Map());
  const [isLoaded, setLoaded] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const latest = useRef<EditMap>(map);
  /** Writes not finished yet: what is read meanwhile would be older than what is on the screen. */
  const writing = useRef(0);

  const show = useCallback((next: EditMap): void => {
    latest.current = next;
    setMap(next);
  }, []);
  const read = useCallback(async (): Promise<void> => {
    const kept = await editsOf(doc);
    if (writing.current === 0) show(new Map(kept.map((edit) => [edit.place, edit])));
  }, [doc, show]);

  useEffect(() => {
    let gone = false;
    read().catch(() => undefined).finally(() => { if (!gone) setLoaded(true); });
    const stop = onEdited(doc, () => { if (!gone) read().catch(() => undefined); });
    return () => {
      gone = true;
      stop();
    };
  }, [doc, read]);

  const write = useCallback((work: () => Promise<void>): void => {
    writing.current += 1;
    work().catch(() => undefined).finally(() => {
      writing.current -= 1;
      setSavedAt(new Date().toISOString());
      tellEdited(doc);
    });
  }, [doc]);

  const set = useCallback((place: string, value: unknown, base: unknown): void => {
    const edit: Edit = { doc, place, value, base, at: moment() };
    show(new Map(latest.current).set(place, edit));
    write(() => putEdit(edit));
  }, [doc, show, write]);
  const drop = useCallback((places: readonly string[]): void => {
    const next = new Map(latest.current);
    for (const place of places) next.delete(place);
    show(next);
    write(async () => { for (const place of places) await dropEdit(doc, place); });
  }, [doc, show, write]);
  const settle = useCallback(async (sent: readonly Edit[], baseOf: (edit: Edit) => unknown): Promise<void> => {
    const next = new Map(latest.current);
    for (const edit of sent) {
      const now = next.get(edit.place);
      if (now?.at === edit.at) next.delete(edit.place);
      else if (now !== undefined) next.set(edit.place, { ...now, base: baseOf(edit) });
    }
    show(next);
    writing.current += 1;
    await settleEdits(sent, baseOf).catch(() => undefined).finally(() => { writing.current -= 1; });
    tellEdited(doc);
  }, [doc, show]);

  return useMemo(() => ({ isLoaded, map, savedAt, set, drop, settle, latest: () => latest.current }), [isLoaded, map, savedAt, set, drop, settle]);
};
