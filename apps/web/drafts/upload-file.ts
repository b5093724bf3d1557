import { currentLanguage } from '../language/language.js';
import { accessToken } from '../session/session.js';
import { offlineProblem, problemOf } from '../api/problem.js';

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', csv: 'text/csv', txt: 'text/plain',
};

/** Sends a file's content, which must arrive with this hash. Throws `ProblemError`. */
export const uploadFile = async (content: Blob, sha256: string, name: string): Promise<void> => {
  const token = await accessToken();
  const type = types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (content.type === '' ? 'application/octet-stream' : content.type);
  let response: Response;
  try {
    response = await fetch(`/api/v1/files?sha256=${sha256}`, {
      method: 'POST', body: content, headers: { 'Content-Type': type, 'Accept-Language': currentLanguage(), ...token !== null && { Authorization: `Bearer ${token}` } } });
  } catch {
    throw offlineProblem();
  }
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status);
};
