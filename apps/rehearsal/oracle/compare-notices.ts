import { keyOf, type Notice } from './expected-notices.js';

export interface Verdict {
  /** Sent more often than expected, or never expected at all. */
  readonly duplicates: readonly Notice[];
  readonly missing: readonly Notice[];
}

/** Holds what was sent against what should have been, each notice exactly once. */
export const compareNotices = (expected: readonly Notice[], sent: readonly Notice[]): Verdict => {
  const open = new Map(expected.map((notice) => [keyOf(notice), notice]));
  const duplicates: Notice[] = [];
  for (const notice of sent) if (!open.delete(keyOf(notice))) duplicates.push(notice);
  return { duplicates, missing: [...open.values()] };
};
