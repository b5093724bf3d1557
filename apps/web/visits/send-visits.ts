import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { forgetVisit, keepVisit, waitingVisits, type VisitBody } from './visit-store.js';

/** Throws `ProblemError`. */
export const sendVisit = (cycle: string, body: VisitBody, key: string) =>
  answered(api.POST('/api/v1/cycles/{cycle}/visits', { params: { path: { cycle }, header: command(key) }, body: { ...body, dates: [...body.dates], recommendations: [...body.recommendations] } }));

/** Passing troubles: sent again later, under the same key. */
const isPassing = (problem: unknown): boolean =>
  !(problem instanceof ProblemError) || problem.isOffline || problem.status >= 500 || problem.status === 401 || problem.status === 429;

/** Sends what waits, the oldest first; what the server refuses for good stays with its reason. Answers whether anything changed. */
export const sendWaitingVisits = async (person: string): Promise<boolean> => {
  let changed = false;
  for (const one of (await waitingVisits(person)).filter(({ refusal }) => refusal === null)) {
    try {
      await sendVisit(one.cycle, one.body, one.key);
      await forgetVisit(one.key);
    } catch (problem) {
      if (isPassing(problem)) return changed;
      const { title, detail } = problem as ProblemError;
      await keepVisit({ ...one, refusal: { title, detail } });
    }
    changed = true;
  }
  return changed;
};
