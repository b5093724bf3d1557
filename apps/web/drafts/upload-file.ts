import type { components } from '../api/generated/schema.js';
import { offlineProblem, ProblemError, problemOf } from '../api/problem.js';
import { currentLanguage } from '../language/language.js';
import { accessToken } from '../session/session.js';
import { inPieces } from './in-pieces.js';

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
/** What is no longer than this goes in one request; of anything longer no more than this is sent twice. */
const pieceBytes = 1_048_576;

interface Sending { readonly path: string; readonly type: string; readonly onSent: (bytes: number) => void }

/** Sends bytes and answers what the server says. Only this kind of request tells how far it has come. Throws `ProblemError`. */
const send = async (content: Blob | string, { path, type, onSent }: Sending): Promise<unknown> => {
  const token = await accessToken();
  return new Promise((resolve, reject: (problem: ProblemError) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Content-Type', type);
    request.setRequestHeader('Accept-Language', currentLanguage());
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`);
    let watch = setTimeout(() => { request.abort(); }, stalledMs);
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(watch);
      watch = setTimeout(() => { request.abort(); }, stalledMs);
      onSent(loaded);
    };
    request.onloadend = () => { clearTimeout(watch); };
    request.onerror = () => { reject(offlineProblem()); };
    request.onabort = request.onerror;
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(parsed(request.responseText));
      else reject(problemOf(parsed(request.responseText), request.status));
    };
    request.send(content);
  });
};

type State = components['schemas']['UploadState'];
const nothing = (): void => undefined;

/** Sends a file's content, which must arrive with this hash. `onProgress` hears the part sent, 0 to 1. Throws `ProblemError`. */
export const uploadFile = async (content: Blob, sha256: string, name: string, onProgress: (part: number) => void = nothing): Promise<void> => {
  const type = types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (content.type === '' ? 'application/octet-stream' : content.type);
  const tell = (sent: number): void => { onProgress(Math.min(1, sent / Math.max(1, content.size))); };
  if (content.size <= pieceBytes) await send(content, { path: `/api/v1/files?sha256=${sha256}`, type, onSent: tell });
  else await inPieces({
    bytes: content.size, pieceBytes, onProgress: tell,
    begin: () => send(JSON.stringify({ sha256, bytes: content.size, mediaType: type }), { path: '/api/v1/files/uploads', type: 'application/json', onSent: nothing }) as Promise<State>,
    append: (upload, from, to) => send(content.slice(from, to), { path: `/api/v1/files/uploads/${upload}/pieces?from=${from}`, type: 'application/octet-stream', onSent: (sent) => { tell(from + sent); } }) as Promise<State>,
    isElsewhere: (problem) => problem instanceof ProblemError && ['upload-elsewhere', 'upload-unknown'].includes(problem.code),
  });
};
