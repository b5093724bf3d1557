import { useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, writeDraft, type Draft, type DraftFile } from './draft-store.js';

const pauseMs = 300;
const otherTabs = 'uplift-drafts';

export interface DraftInHand {
  readonly isLoaded: boolean;
  readonly note: string;
  readonly files: readonly DraftFile[];
  readonly savedAt: string | null;
  /** Another tab has written the same draft since. */
  readonly changedElsewhere: boolean;
  change(next: { readonly note?: string; readonly files?: readonly DraftFile[] }): void;
  /** Writes now what is still waiting to be. */
  save(): Promise<void>;
  forget(): Promise<void>;
}

/** What is typed, kept in this browser a moment after each key: a closed tab and a lost connection cost nothing. */
export const useDraft = (key: string): DraftInHand => {
  const [draft, setDraft] = useState<Draft>({ key, note: '', files: [], savedAt: '' });
  const [isLoaded, setLoaded] = useState(false);
  const [changedElsewhere, setElsewhere] = useState(false);
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const channel = useRef<BroadcastChannel | null>(null);

  useEffect(() => {
    let gone = false;
    readDraft(key).catch(() => null).then((kept) => {
      if (gone) return;
      latest.current = kept ?? { key, note: '', files: [], savedAt: '' };
      setDraft(latest.current);
      setLoaded(true);
    }, () => undefined);
    const tabs = new BroadcastChannel(otherTabs);
    channel.current = tabs;
    tabs.onmessage = ({ data }: MessageEvent<unknown>) => { if (data === key) setElsewhere(true); };
    return () => {
      gone = true;
      tabs.close();
      channel.current = null;
    };
  }, [key]);

  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const written = latest.current;
    const saved = { ...written, savedAt: new Date().toISOString() };
    await writeDraft(saved);
    channel.current?.postMessage(key);
    // What was typed while it was being written is not saved yet: its own timer does that.
    if (latest.current !== written) return;
    latest.current = saved;
    setDraft(saved);
  };
  const change: DraftInHand['change'] = (next) => {
    latest.current = { ...latest.current, ...next, savedAt: '' };
    setDraft(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { void save(); }, pauseMs);
  };
  // A tab that closes writes what its timer still holds.
  useEffect(() => {
    const hurry = (): void => { if (timer.current !== undefined) void save(); };
    window.addEventListener('pagehide', hurry);
    return () => {
      hurry();
      window.removeEventListener('pagehide', hurry);
    };
  }, [key]);
  const forget = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current = { key, note: '', files: [], savedAt: '' };
    setDraft(latest.current);
    await dropDraft(key);
  };
  return { isLoaded, note: draft.note, files: draft.files, savedAt: draft.savedAt === '' ? null : draft.savedAt, changedElsewhere, change, save, forget };
};
