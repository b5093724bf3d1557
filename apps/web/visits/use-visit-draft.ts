import { useEffect, useRef, useState } from 'react';
import { dropVisitDraft, readVisitDraft, writeVisitDraft, type VisitDraft } from './visit-store.js';

const pauseMs = 300;
type Change = Partial<Omit<VisitDraft, 'person' | 'savedAt'>>;

const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());
const empty = (person: string, cycle: string): VisitDraft => ({ person, cycle, school: null, kind: 'visit', date: today(), subject: '', agreed: [], savedAt: null });

/** A visit being written down, kept in this browser a moment after each key; one at a time for each person. */
export const useVisitDraft = (person: string, cycle: string) => {
  const [draft, setDraft] = useState<VisitDraft | null>(null);
  const latest = useRef<VisitDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const put = (next: VisitDraft): void => {
    latest.current = next;
    setDraft(next);
  };
  useEffect(() => {
    let gone = false;
    void readVisitDraft(person).catch(() => null).then((kept) => {
      if (!gone) put(kept?.cycle === cycle ? kept : empty(person, cycle));
    });
    return () => { gone = true; };
  }, [person, cycle]);
  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const written = latest.current;
    if (written === null) return;
    const saved = { ...written, savedAt: new Date().toISOString() };
    await writeVisitDraft(saved);
    // What was typed while it was being written stays, and its own timer keeps it.
    if (latest.current === written) put(saved);
  };
  // A tab that closes writes what its timer still holds.
  useEffect(() => {
    const hurry = (): void => { if (timer.current !== undefined) void save(); };
    window.addEventListener('pagehide', hurry);
    return () => {
      hurry();
      window.removeEventListener('pagehide', hurry);
    };
  }, [person, cycle]);
  const change = (next: Change): void => {
    if (latest.current === null) return;
    put({ ...latest.current, ...next, savedAt: null });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { void save(); }, pauseMs);
  };
  const forget = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    await dropVisitDraft(person);
    put(empty(person, cycle));
  };
  return { draft, change, save, forget };
};
