import { local, type Edit } from './local-database.js';

export type { Edit } from './local-database.js';

/** The common draft an edit belongs to: a step's form or a case's roadmap, as one person writes it. */
export interface EditedDoc { readonly person: string; readonly of: 'form' | 'roadmap'; readonly case: string; readonly step: string }
export const docKey = ({ person, of, case: id, step }: EditedDoc): string => [person, of, id, step].join(' ');
export const docOf = (key: string): EditedDoc => {
  const [person, of, id, step] = key.split(' ');
  return { person: person!, of: of === 'form' ? 'form' : 'roadmap', case: id!, step: step! };
};

export const editsOf = async (doc: string): Promise<readonly Edit[]> => (await local()).getAllFromIndex('edits', 'doc', doc);
export const allEdits = async (person: string): Promise<readonly Edit[]> =>
  (await local()).getAll('edits', IDBKeyRange.bound([`${person} `], [`${person} \uffff`]));
export const putEdit = async (edit: Edit): Promise<void> => { await (await local()).put('edits', edit); };
export const dropEdit = async (doc: string, place: string): Promise<void> => { await (await local()).delete('edits', [doc, place]); };

/** Drops what the server has taken, unless its author has typed on meanwhile: then `base` becomes what was sent. */
export const settleEdits = async (sent: readonly Edit[], baseOf: (edit: Edit) => unknown): Promise<void> => {
  const store = await local();
  for (const edit of sent) {
    const transaction = store.transaction('edits', 'readwrite');
    const now = await transaction.store.get([edit.doc, edit.place]);
    if (now?.at === edit.at) await transaction.store.delete([edit.doc, edit.place]);
    else if (now !== undefined) await transaction.store.put({ ...now, base: baseOf(edit) });
    await transaction.done;
  }
};

const channelName = 'uplift-edits';
/** Tells the other tabs and whoever else in this one has the draft open. */
export const tellEdited = (doc: string): void => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(doc);
  channel.close();
};
export const onEdited = (doc: string, listen: () => void): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => { if (data === doc) listen(); };
  return () => { channel.close(); };
};
