import type { BulkAnswer } from '../api/schemas.js';

/** So many as one request takes. */
const atOnce = 1000;

/** Many items in as few requests as they need, one after another, and the answers as one. */
export const inTurns = async <Item>(items: readonly Item[], send: (some: readonly Item[]) => Promise<BulkAnswer>): Promise<BulkAnswer> => {
  const answers: BulkAnswer[] = [];
  for (let from = 0; from < items.length; from += atOnce) answers.push(await send(items.slice(from, from + atOnce)));
  return { done: answers.reduce((sum, { done }) => sum + done, 0), refused: answers.reduce((sum, { refused }) => sum + refused, 0), results: answers.flatMap(({ results }) => results) };
};
