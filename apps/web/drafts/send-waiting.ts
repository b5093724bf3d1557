import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { allEdits, docKey, docOf, editsOf, settleEdits, tellEdited, type Edit } from './edit-store.js';
import { dropDraft, dropFiles, dropWaiting, isSent, keptFile, markSent, putWaiting, waitingOf, type Waiting } from './draft-store.js';
import { saveForm, versionIn } from './save-form.js';
import { roadmapOf, saveRoadmap } from './save-roadmap.js';
import { uploadFile } from './upload-file.js';

interface At { readonly case: string; readonly step: string }
type Body = Waiting['body'];
/** A file's name and the part of it that was sent, 0 to 1. */
export type UploadProgress = (name: string, part: number) => void;

const upload = async ({ attachments }: Body, onProgress: UploadProgress): Promise<void> => {
  for (const { sha256, name } of attachments) {
    const content = await isSent(sha256) ? null : await keptFile(sha256);
    if (content === null) onProgress(name, 1);
    else {
      await uploadFile(content, sha256, name, (part) => { onProgress(name, part); });
      await markSent(sha256, true);
    }
  }
};

/** Uploads what is not on the server yet, then hands in. Files that waited too long there are sent once more. Throws `ProblemError`. */
const withFiles = async <Answer>(body: Body, onProgress: UploadProgress, handIn: () => Promise<Answer>): Promise<Answer> => {
  await upload(body, onProgress);
  try {
    return await handIn();
  } catch (problem) {
    if (!(problem instanceof ProblemError) || problem.code !== 'attachment-not-uploaded') throw problem;
    for (const { sha256 } of body.attachments) await markSent(sha256, false);
    await upload(body, onProgress);
    return handIn();
  }
};
const plainFiles = ({ attachments }: Body) => attachments.map(({ kind, name, bytes, sha256 }) => ({ kind, name, bytes, sha256 }));

/** Uploads what is chosen, then hands the step in. A file uploaded before is the same file. Throws `ProblemError`. */
export const submitStep = async (at: At, body: Body, key: string, onProgress: UploadProgress = () => undefined): Promise<void> => {
  await withFiles(body, onProgress, () => answered(api.POST('/api/v1/cases/{case}/steps/{step}/submit', {
    params: { path: { case: at.case, step: at.step }, header: command(key) }, body: { note: body.note, attachments: plainFiles(body) } })));
  await dropFiles(body.attachments);
};

/** Hands a form in with its step. Answers the form, which a question may hold back. Throws `ProblemError`. */
export const submitForm = async (at: At, body: Body, key: string, onProgress: UploadProgress = () => undefined) => {
  const done = await withFiles(body, onProgress, () => answered(api.POST('/api/v1/cases/{case}/steps/{step}/form/submit', {
    params: { path: { case: at.case, step: at.step }, header: command(key) }, body: { note: body.note, attachments: plainFiles(body) } })));
  if (done.handedIn) await dropFiles(body.attachments);
  return done;
};

const noRequisites = { date: null, number: null, signature: false, seal: false };
/** Hands a roadmap in with its attachments. Throws `ProblemError`. */
export const submitRoadmap = async (id: string, body: Body, key: string, onProgress: UploadProgress = () => undefined) => {
  const done = await withFiles(body, onProgress, () => answered(api.POST('/api/v1/cases/{case}/roadmap/submit', { params: { path: { case: id }, header: command(key) },
    body: { note: body.note, attachments: body.attachments.map(({ requisites = noRequisites, ...file }) => ({ ...file, requisites })) } })));
  await dropFiles(body.attachments);
  return done;
};

/** Says how far a measure has come, with what shows it. Throws `ProblemError`. */
export const reportProgress = async (id: string, { measure, percent }: NonNullable<Waiting['progress']>, body: Body, key: string, onProgress: UploadProgress = () => undefined): Promise<void> => {
  await withFiles(body, onProgress, () => answered(api.POST('/api/v1/cases/{case}/roadmap/progress', { params: { path: { case: id }, header: command(key) },
    body: { measure, percent, note: body.note.trim(), evidence: body.attachments.map(({ name, bytes, sha256 }) => ({ kind: 'evidence' as const, name, bytes, sha256 })) } })));
  await dropFiles(body.attachments);
};

/** Sends the typed changes of one draft. Answers those the server did not take. Throws `ProblemError`. */
const sendEdits = async (doc: string, edits: readonly Edit[]): Promise<readonly Edit[]> => {
  if (edits.length === 0) return [];
  const at = docOf(doc);
  let taken: readonly Edit[];
  if (at.of === 'form') {
    const saved = await saveForm(at, edits);
    taken = saved.taken;
    await settleEdits(taken, ({ place }) => versionIn(saved.form, place));
  } else {
    taken = (await saveRoadmap(at.case, await roadmapOf(at.case), edits)).taken;
    await settleEdits(taken, ({ value }) => value);
  }
  tellEdited(doc);
  return edits.filter((edit) => !taken.includes(edit));
};

/** The connection broke, or what stands between the browser and the server did: nothing was refused, and it is sent again by itself. */
export const isLost = (problem: unknown): boolean => problem instanceof ProblemError && (problem.isOffline || [502, 503, 504].includes(problem.status));
/** Passing troubles: sent again later, under the same key. */
const isPassing = (problem: unknown): boolean => !(problem instanceof ProblemError) || problem.isOffline || problem.status >= 500 || problem.status === 401 || problem.status === 429;

/** Why it stays; `null` when it has arrived. */
const send = async (one: Waiting): Promise<Waiting['refusal']> => {
  if (one.what === 'form' || one.what === 'roadmap') {
    const doc = docKey({ person: one.person, of: one.what, case: one.case, step: one.step });
    if ((await sendEdits(doc, await editsOf(doc))).length > 0) return { title: 'contested', detail: '' };
  }
  if (one.what === 'form') return (await submitForm(one, one.body, one.key)).handedIn ? null : { title: 'questioned', detail: '' };
  if (one.what === 'progress' && one.progress !== undefined) await reportProgress(one.case, one.progress, one.body, one.key);
  else if (one.what === 'roadmap') await submitRoadmap(one.case, one.body, one.key);
  else await submitStep(one, one.body, one.key);
  return null;
};

/**
 * Sends what waits, the oldest first, then what was typed and not sent. What the server refuses for good stays with its reason, and so does
 * its draft. Answers how much was sent.
 */
export const sendWaiting = async (person: string): Promise<number> => {
  let sent = 0;
  const waiting = [...await waitingOf(person)].filter(({ refusal }) => refusal === null).sort((a, b) => a.at.localeCompare(b.at));
  for (const one of waiting) {
    try {
      const refusal = await send(one);
      if (refusal === null) {
        await dropWaiting(one.key);
        await dropDraft(one.draft);
        sent += 1;
      } else await putWaiting({ ...one, refusal });
    } catch (problem) {
      if (isPassing(problem)) return sent;
      const { title, detail } = problem as ProblemError;
      await putWaiting({ ...one, refusal: { title, detail } });
    }
  }
  return sent;
};

/** Sends what was typed without a connection on pages that are not open any more. What is refused stays here for its author to see. */
export const sendTyped = async (person: string): Promise<void> => {
  const edits = await allEdits(person);
  for (const doc of new Set(edits.map((edit) => edit.doc))) {
    await sendEdits(doc, edits.filter((edit) => edit.doc === doc)).catch(() => undefined);
  }
};
