import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { uploadFile } from './upload-file.js';
import { dropDraft, dropFile, dropWaiting, keptFile, putWaiting, waitingOf, type Waiting } from './draft-store.js';

/** Uploads what is chosen, then hands the step in. A file uploaded before is the same file. Throws `ProblemError`. */
export const submitStep = async (at: { readonly case: string; readonly step: string }, body: Waiting['body'], key: string): Promise<void> => {
  for (const { sha256, name } of body.attachments) {
    const content = await keptFile(sha256);
    if (content !== null) await uploadFile(content, sha256, name);
  }
  await answered(api.POST('/api/v1/cases/{case}/steps/{step}/submit', {
    params: { path: { case: at.case, step: at.step }, header: command(key) }, body: { note: body.note, attachments: body.attachments.map((file) => ({ ...file })) } }));
  for (const { sha256 } of body.attachments) await dropFile(sha256);
};

/** Passing troubles: sent again later, under the same key. */
const isPassing = (problem: unknown): boolean => !(problem instanceof ProblemError) || problem.isOffline || problem.status >= 500 || problem.status === 401 || problem.status === 429;

/** Sends what waits, the oldest first. What the server refuses for good stays with its reason, and so does its draft. Answers how many were sent. */
export const sendWaiting = async (person: string): Promise<number> => {
  let sent = 0;
  const waiting = [...await waitingOf(person)].filter(({ refusal }) => refusal === null).sort((a, b) => a.at.localeCompare(b.at));
  for (const one of waiting) {
    try {
      await submitStep(one, one.body, one.key);
      await dropWaiting(one.key);
      await dropDraft(one.draft);
      sent += 1;
    } catch (problem) {
      if (isPassing(problem)) return sent;
      const { title, detail } = problem as ProblemError;
      await putWaiting({ ...one, refusal: { title, detail } });
    }
  }
  return sent;
};
