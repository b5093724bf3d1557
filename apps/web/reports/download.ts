import { offlineProblem, problemOf } from '../api/problem.js';
import { currentLanguage } from '../language/language.js';
import { accessToken } from '../session/session.js';

/** Fetches a file and hands it to the browser to be saved. Throws `ProblemError`. */
export const download = async (path: string, name: string): Promise<void> => {
  const token = await accessToken();
  let response: Response;
  try {
    response = await fetch(path, { headers: { 'Accept-Language': currentLanguage(), ...token !== null && { Authorization: `Bearer ${token}` } } });
  } catch {
    throw offlineProblem();
  }
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status);
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
};
