import { z } from 'zod';

/** What the store keeps, by content: documents, scans and tables that people hand in, and texts. Anything that a program would run is not among them. */
export const fileTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
} as const;

export const FileType = z.enum(['pdf', 'jpg', 'png', 'docx', 'xlsx', 'odt', 'txt']);
export type FileType = z.infer<typeof FileType>;
export const allFileTypes: readonly FileType[] = FileType.options;

export const mediaTypeOf = (type: FileType): string => fileTypes[type];
export const fileTypeOf = (mediaType: string): FileType | null => allFileTypes.find((type) => fileTypes[type] === mediaType) ?? null;
