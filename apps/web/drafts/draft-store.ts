import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export interface DraftFile { readonly kind: string; readonly name: string; readonly bytes: number; readonly sha256: string }
/** What a person has typed for a step and not yet handed in. */
export interface Draft { readonly key: string; readonly note: string; readonly files: readonly DraftFile[]; readonly savedAt: string }
/** Work handed in while the server could not be reached; `key` makes a repeat recognisable to it. */
export interface Waiting {
  readonly key: string; readonly person: string; readonly case: string; readonly step: string; readonly draft: string;
  readonly body: { readonly note: string; readonly attachments: readonly DraftFile[] }; readonly at: string; readonly refusal: { readonly title: string; readonly detail: string } | null;
}

interface Local extends DBSchema {
  drafts: { key: string; value: Draft };
  files: { key: string; value: { readonly sha256: string; readonly content: Blob } };
  outbox: { key: string; value: Waiting; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<Local>> | null = null;
const local = (): Promise<IDBPDatabase<Local>> => {
  opened ??= openDB<Local>('uplift', 2, {
    upgrade: (database, before) => {
      database.createObjectStore('files', { keyPath: 'sha256' });
      if (before > 0) return;
      database.createObjectStore('drafts', { keyPath: 'key' });
      database.createObjectStore('outbox', { keyPath: 'key' }).createIndex('person', 'person');
    },
  });
  return opened;
};

/** One draft for a person, a step and its round: what was written for a round before is not offered again. */
export const draftKey = (person: string, caseId: string, step: string, round: number): string => [person, caseId, step, round].join(' ');

export const readDraft = async (key: string): Promise<Draft | null> => await (await local()).get('drafts', key) ?? null;
export const writeDraft = async (draft: Draft): Promise<void> => { await (await local()).put('drafts', draft); };
export const dropDraft = async (key: string): Promise<void> => { await (await local()).delete('drafts', key); };

/** The content of files chosen and not handed in yet, by its hash. */
export const keepFile = async (sha256: string, content: Blob): Promise<void> => { await (await local()).put('files', { sha256, content }); };
export const keptFile = async (sha256: string): Promise<Blob | null> => (await (await local()).get('files', sha256))?.content ?? null;
export const dropFile = async (sha256: string): Promise<void> => { await (await local()).delete('files', sha256); };

export const putWaiting = async (waiting: Waiting): Promise<void> => { await (await local()).put('outbox', waiting); };
export const dropWaiting = async (key: string): Promise<void> => { await (await local()).delete('outbox', key); };
export const waitingOf = async (person: string): Promise<readonly Waiting[]> => (await local()).getAllFromIndex('outbox', 'person', person);
