import type { QueryClient } from '@tanstack/react-query';
import { local, type Kept } from '../drafts/local-database.js';
import { forgetPerson, rememberPerson, type LastPerson } from './last-person.js';

/** What a person needs to go on without a connection: who they are, their tasks, and the cases, forms and plans they have opened. */
const wanted = new Set(['me', 'tasks', 'case', 'inbox', 'cycles']);
const longestMs = 30 * 86_400_000;

const forgetAllBut = async (person: string | null): Promise<void> => {
  const store = await local();
  for (const one of await store.getAll('kept')) if (one.person !== person) await store.delete('kept', one.key);
};

/** Keeps the server's answers in this browser as they come. What was kept for anybody else is forgotten. */
export const keepAnswers = (queries: QueryClient, last: LastPerson): (() => void) => {
  const { person } = last;
  rememberPerson(last);
  const keep = async (one: Kept): Promise<void> => { await (await local()).put('kept', one); };
  const take = ({ queryKey, queryHash, state }: { readonly queryKey: readonly unknown[]; readonly queryHash: string; readonly state: { readonly data: unknown; readonly dataUpdatedAt: number } }): void => {
    if (state.data === undefined || !wanted.has(String(queryKey[0]))) return;
    keep({ key: `${person} ${queryHash}`, person, queryKey, data: state.data, at: state.dataUpdatedAt }).catch(() => undefined);
  };
  forgetAllBut(person).catch(() => undefined);
  for (const query of queries.getQueryCache().getAll()) take(query);
  return queries.getQueryCache().subscribe((event) => { if (event.type === 'updated' && event.action.type === 'success') take(event.query); });
};

/** Shows what was kept for a person, with its age: everything is asked for anew as soon as the server can be reached. */
export const showKept = async (queries: QueryClient, { person }: LastPerson): Promise<void> => {
  const store = await local();
  const now = Date.now();
  for (const { key, queryKey, data, at } of await store.getAllFromIndex('kept', 'person', person)) {
    if (now - at > longestMs) await store.delete('kept', key);
    else if (queries.getQueryState(queryKey)?.data === undefined) {
      queries.setQueryData(queryKey, data, { updatedAt: at });
      // However young, it is what was known before the page was opened.
      await queries.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
    }
  }
};

/** Somebody signs out: nothing of theirs can be read here any more. Drafts and work that waits stay, under their name. */
export const forgetKept = async (): Promise<void> => {
  forgetPerson();
  await forgetAllBut(null);
};
