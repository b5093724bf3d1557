import { openAsBlob } from 'node:fs';
import type { UploadedFile } from '@uplift/api/files/upload-file';
import type { Attachment } from '@uplift/domain/case/events';
import type { Cli } from '../../cli.js';
import { progressOf } from '../../output/progress.js';
import { attachmentsFrom, namedFile } from './attachments.js';

/** The documents of each `--file KIND=PATH`, uploaded: the store has them before anything refers to them. */
export const uploadedAttachments = async (cli: Cli, given: readonly string[]): Promise<readonly Attachment[]> => {
  const attachments = await attachmentsFrom(cli, given);
  if (attachments.length === 0) return attachments;
  const api = await cli.api();
  const progress = progressOf(cli, { ru: 'Загружено файлов', en: 'Files uploaded' });
  try {
    for (const [nth, { sha256 }] of attachments.entries()) {
      const { path } = namedFile(cli, given[nth]!);
      await api.post<UploadedFile>(`/files?sha256=${sha256}`, { file: await openAsBlob(path), part: nth, long: true });
      if (attachments.length > 1) progress.show(nth + 1, attachments.length);
    }
  } finally {
    progress.end();
  }
  return attachments;
};
