import type { FileStore } from '@uplift/infra/files/file-store';

/** The bytes of a kept file. */
export const openedFile = async (files: Pick<FileStore, 'open'>, sha256: string): Promise<Buffer> => {
  const opened = await files.open(sha256);
  if (opened === null) throw new Error(`there is no file ${sha256}`);
  const chunks: Buffer[] = [];
  for await (const chunk of opened.content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
