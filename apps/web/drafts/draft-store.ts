import { local, type DraftFile, type Draft, type Waiting } from './local-database.js';

export type { Draft, DraftFile, Waiting } from './local-database.js';

/** One draft for a person, a step and its round: what was written for a round before is not offered again. */
export const draftKey = (person: string, caseId: string, step: string, round: number): string => [person, caseId, step, round].join(' ');

export const readDraft = async (key: string): Promise<Draft | null> => await (await local()).get('drafts', key) ?? null;
export const writeDraft = async (draft: Draft): Promise<void> => { await (await local()).put('drafts', draft); };
export const dropDraft = async (key: string): Promise<void> => { await (await local()).delete('drafts', key); };

/** The content of files chosen and not handed in yet, by its hash. */
export const keepFile = async (sha256: string, content: Blob): Promise<void> => { await (await local()).put('files', { sha256, content }); };
/** The server has taken a file: what is handed in after a break need not be sent again. Or it has lost it: then it is. */
export const markSent = async (sha256: string, sent: boolean): Promise<void> => {
  const store = (await local()).transaction('files', 'readwrite').store;
  const kept = await store.get(sha256);
  if (kept !== undefined) await store.put({ ...kept, sent });
};
export const isSent = async (sha256: string): Promise<boolean> => (await (await local()).get('files', sha256))?.sent === true;
export const keptFile = async (sha256: string): Promise<Blob | null> => (await (await local()).get('files', sha256))?.content ?? null;
export const dropFile = async (sha256: string): Promise<void> => { await (await local()).delete('files', sha256); };
export const dropFiles = async (files: readonly DraftFile[]): Promise<void> => { for (const { sha256 } of files) await dropFile(sha256); };

export const putWaiting = async (waiting: Waiting): Promise<void> => { await (await local()).put('outbox', waiting); };
export const dropWaiting = async (key: string): Promise<void> => { await (await local()).delete('outbox', key); };
export const waitingOf = async (person: string): Promise<readonly Waiting[]> => (await local()).getAllFromIndex('outbox', 'person', person);
