import { ProblemError } from '../api/problem.js';
import { ProblemAlert } from './problem-alert.js';

/** Why a command was not carried out; nothing when it was. */
export const Refusal = ({ error }: { readonly error: unknown }) => {
  if (error === null || error === undefined) return null;
  return <ProblemAlert problem={error instanceof ProblemError ? error : new ProblemError('unreadable', '', '', 0)} />;
};
