import type { z } from 'zod';
import { isMissing, issueText } from './issue-text.js';
import type { ProblemPath, ProgrammeProblem } from './programme-checks.js';
import { ProgrammeDocument } from './programme-document.js';

export type CheckedDocument =
  | { readonly valid: true; readonly document: ProgrammeDocument }
  | { readonly valid: false; readonly problems: readonly ProgrammeProblem[] };

/** Reads anything as a programme document: the document, or everything that is wrong with it and where. */
export const checkDocument = (value: unknown): CheckedDocument => {
  const parsed = ProgrammeDocument.safeParse(value, { reportInput: true });
  if (parsed.success) return { valid: true, document: parsed.data };
  return { valid: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [])) };
};

const problemsOf = (issue: z.core.$ZodIssue, above: ProblemPath): readonly ProgrammeProblem[] => {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue.errors);
    if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path));
  }
  // One problem a key, so that each points at its own line.
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-field', message: issueText({ ...issue, keys: [key] }) }));
  }
  return [{ path, code: codeOf(issue), message: issueText({ ...issue, path }) }];
};

const codeOf = (issue: z.core.$ZodIssue): string =>
  isMissing(issue) ? 'missing-field' : issue.code === 'custom' ? issue.message : issue.code.replaceAll('_', '-');

/** Of the shapes a value might have had, the one it fits best: its wrong and missing fields are what the writer should hear of. */
const meantBranch = (branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined => {
  const misfit = (issues: readonly z.core.$ZodIssue[]): number => issues.reduce((sum, issue) =>
    sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : issue.path.length === 0 ? 5 : 1), 0);
  return [...branches].sort((a, b) => misfit(a) - misfit(b))[0];
};
