import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem.js';
import { PageWaits } from '../shell/page-waits.js';
import { ProblemAlert } from './problem-alert.js';

/** What was loaded; while a newer answer fails, the older one stays. */
export const Loaded = <Data,>({ query, children }: { readonly query: UseQueryResult<Data>; readonly children: (data: Data) => ReactNode }) => {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    const problem = query.error instanceof ProblemError ? query.error : new ProblemError('unreadable', '', '', 0);
    return <ProblemAlert problem={problem} again={() => { void query.refetch(); }} />;
  }
  return <PageWaits />;
};
