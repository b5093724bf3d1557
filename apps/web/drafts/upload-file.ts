import { offlineProblem, problemOf, type ProblemError } from '../api/problem.js';
import { currentLanguage } from '../language/language.js';
import { accessToken } from '../session/session.js';

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', csv: 'text/csv', txt: 'text/plain',
};
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A connection that has carried nothing for so long is lost, though nobody says so. */
const stalledMs = 60_000;

/** Sends a file's content, which must arrive with this hash. `onProgress` hears the part sent, 0 to 1. Throws `ProblemError`. */
export const uploadFile = async (content: Blob, sha256: string, name: string, onProgress: (part: number) => void = () => undefined): Promise<void> => {
  const token = await accessToken();
  const type = types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (content.type === '' ? 'application/octet-stream' : content.type);
  // Only this kind of request tells how far it has come.
  await new Promise<void>((resolve, reject: (problem: ProblemError) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/files?sha256=${sha256}`);
    request.setRequestHeader('Content-Type', type);
    request.setRequestHeader('Accept-Language', currentLanguage());
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`);
    let watch = setTimeout(() => { request.abort(); }, stalledMs);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      clearTimeout(watch);
      watch = setTimeout(() => { request.abort(); }, stalledMs);
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onloadend = () => { clearTimeout(watch); };
    request.onerror = () => { reject(offlineProblem()); };
    request.onabort = request.onerror;
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(problemOf(parsed(request.responseText), request.status));
    };
    request.send(content);
  });
};
