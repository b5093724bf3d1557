import type { DraftFile } from '../drafts/draft-store.js';

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Files as a submission names them: by their content's hash. Empty ones are left out. */
export const filesOf = (kind: string, chosen: readonly File[]): Promise<readonly DraftFile[]> =>
  Promise.all(chosen.filter(({ size }) => size > 0).map(async (file) => ({ kind, name: file.name, bytes: file.size, sha256: hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) })));
