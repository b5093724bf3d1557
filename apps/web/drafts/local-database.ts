import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { components } from '../api/generated/schema.js';

export type Requisites = NonNullable<components['schemas']['SubmitRoadmap']['attachments']>[number]['requisites'];
export interface DraftFile { readonly kind: string; readonly name: string; readonly bytes: number; readonly sha256: string; readonly requisites?: Requisites }
/** What a person has typed for a step and not yet handed in. */
export interface Draft { readonly key: string; readonly note: string; readonly files: readonly DraftFile[]; readonly savedAt: string }
/** Work handed in while the server could not be reached; `key` makes a repeat recognisable to it. A step's own work, its form, its roadmap, or how far a measure has come. */
export interface Waiting {
  readonly key: string; readonly person: string; readonly case: string; readonly step: string; readonly draft: string; readonly what?: 'step' | 'form' | 'roadmap' | 'progress';
  /** Of a report on a measure. */
  readonly progress?: { readonly measure: string; readonly percent: number };
  readonly title?: { readonly ru: string; readonly en: string };
  readonly body: { readonly note: string; readonly attachments: readonly DraftFile[] }; readonly at: string; readonly refusal: { readonly title: string; readonly detail: string } | null;
}
/** A change of one place of a common draft that the server has not taken yet. `base` is what its author saw there before. */
export interface Edit { readonly doc: string; readonly place: string; readonly value: unknown; readonly base: unknown; readonly at: string }
/** An answer of the server as it was at a moment, for when it cannot be asked. */
export interface Kept { readonly key: string; readonly person: string; readonly queryKey: readonly unknown[]; readonly data: unknown; readonly at: number }

export interface Local extends DBSchema {
  drafts: { key: string; value: Draft };
  files: { key: string; value: { readonly sha256: string; readonly content: Blob; /** The server has it already: it is not sent again. */ readonly sent?: boolean } };
  outbox: { key: string; value: Waiting; indexes: { person: string } };
  edits: { key: [string, string]; value: Edit; indexes: { doc: string } };
  kept: { key: string; value: Kept; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<Local>> | null = null;
/** What this browser keeps for its people. */
export const local = (): Promise<IDBPDatabase<Local>> => {
  opened ??= openDB<Local>('uplift', 3, {
    upgrade: (database, before) => {
      if (before < 1) {
        database.createObjectStore('drafts', { keyPath: 'key' });
        database.createObjectStore('outbox', { keyPath: 'key' }).createIndex('person', 'person');
      }
      if (before < 2) database.createObjectStore('files', { keyPath: 'sha256' });
      if (before < 3) {
        database.createObjectStore('edits', { keyPath: ['doc', 'place'] }).createIndex('doc', 'doc');
        database.createObjectStore('kept', { keyPath: 'key' }).createIndex('person', 'person');
      }
    },
    // A newer version of the workplace in another tab must not wait for this one.
    blocking: (_before, _after, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => { opened = null; },
  });
  opened.catch(() => { opened = null; });
  return opened;
};
