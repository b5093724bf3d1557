import type { Interview } from './queries.js';

/** A school on its way to another time; `from` is null for one that has none yet. */
export interface Picked { readonly school: string; readonly name: string; readonly from: string | null }
export interface Proposal { readonly picked: Picked; readonly at: { readonly slot: string } | { readonly date: string; readonly from: string } }

export const daysOf = (interviews: readonly Interview[]): readonly (readonly [string, readonly Interview[]])[] => {
  const days = new Map<string, Interview[]>();
  for (const one of interviews) days.set(one.date, [...days.get(one.date) ?? [], one]);
  return [...days];
};

/** Where the arrow keys lead from a slot: the one after it or before it, over the ends of days. */
export const neighbour = (interviews: readonly Interview[], slot: string | null, by: 1 | -1): string | null => {
  const at = interviews.findIndex((one) => one.slot === slot);
  return interviews[Math.min(interviews.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.slot ?? null;
};
