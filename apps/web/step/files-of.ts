import { keepFile, type DraftFile } from '../drafts/draft-store.js';
import { hashOf } from '../drafts/hash-of.js';

/** Files as a submission names them: by their content's hash. Their content is kept in this browser until it is handed in; empty ones are left out. */
export const filesOf = (kind: string, chosen: readonly File[]): Promise<readonly DraftFile[]> =>
  Promise.all(chosen.filter(({ size }) => size > 0).map(async (file) => {
    const sha256 = await hashOf(file);
    await keepFile(sha256, file);
    return { kind, name: file.name, bytes: file.size, sha256 };
  }));
