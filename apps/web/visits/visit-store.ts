import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export type VisitKind = 'visit' | 'consultation' | 'lesson';
export interface Agreed { readonly title: string; readonly due: string }
/** A visit as it is being written down. */
export interface VisitDraft {
  readonly person: string; readonly cycle: string; readonly school: string | null; readonly kind: VisitKind; readonly date: string; readonly subject: string; readonly agreed: readonly Agreed[];
  readonly savedAt: string | null;
}
export interface VisitBody {
  readonly school: string; readonly kind: VisitKind; readonly dates: string[]; readonly subject: string | null;
  readonly recommendations: { readonly title: { readonly ru: string; readonly en: string }; readonly due: string }[];
}
/** A visit recorded while the server could not be reached; `key` makes a repeat recognisable to it. */
export interface WaitingVisit {
  readonly key: string; readonly person: string; readonly cycle: string; readonly body: VisitBody; readonly schoolName: string; readonly at: string;
  readonly refusal: { readonly title: string; readonly detail: string } | null;
}

interface Local extends DBSchema {
  drafts: { key: string; value: VisitDraft };
  outbox: { key: string; value: WaitingVisit; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<Local>> | null = null;
const local = (): Promise<IDBPDatabase<Local>> => {
  opened ??= openDB<Local>('uplift-visits', 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts', { keyPath: 'person' });
      database.createObjectStore('outbox', { keyPath: 'key' }).createIndex('person', 'person');
    },
  });
  return opened;
};

export const readVisitDraft = async (person: string): Promise<VisitDraft | null> => await (await local()).get('drafts', person) ?? null;
export const writeVisitDraft = async (draft: VisitDraft): Promise<void> => { await (await local()).put('drafts', draft); };
export const dropVisitDraft = async (person: string): Promise<void> => { await (await local()).delete('drafts', person); };

export const keepVisit = async (waiting: WaitingVisit): Promise<void> => { await (await local()).put('outbox', waiting); };
export const forgetVisit = async (key: string): Promise<void> => { await (await local()).delete('outbox', key); };
export const waitingVisits = async (person: string): Promise<readonly WaitingVisit[]> =>
  [...await (await local()).getAllFromIndex('outbox', 'person', person)].sort((a, b) => a.at.localeCompare(b.at));
