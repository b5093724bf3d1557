import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.js';

const worthAnother = (failures: number, error: Error): boolean => failures < 2 && (!(error instanceof ProblemError) || error.status >= 500);

/** The server's answers. What was loaded stays on the screen when the connection goes. */
export const answers = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: worthAnother, networkMode: 'always', refetchOnReconnect: 'always', throwOnError: false }, mutations: { networkMode: 'always' } },
});
