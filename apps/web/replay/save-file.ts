import { problemOf } from '../api/problem.js';
import { currentLanguage } from '../language/language.js';
import { accessToken } from '../session/session.js';

/** Saves an answer of the API as a file under the name it gives. Throws `ProblemError`. */
export const saveFile = async (address: string): Promise<void> => {
  const token = await accessToken();
  const response = await fetch(address, { headers: { 'Accept-Language': currentLanguage(), ...token !== null && { Authorization: `Bearer ${token}` } } });
  if (!response.ok) throw problemOf(await response.json().catch(() => undefined), response.status);
  const content = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = content;
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'events';
  link.click();
  URL.revokeObjectURL(content);
};
