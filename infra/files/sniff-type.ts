import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { fileTypeOf, type FileType } from './file-type.js';

/** What a file's content is, whatever its name says; `null` for anything the store does not take. */
export const sniffType = async (path: string): Promise<FileType | null> => {
  // A torn archive makes the detector throw: it is nothing we know.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found !== undefined) return fileTypeOf(found.mime);
  return await isPlainText(path) ? 'txt' : null;
};

/** Texts that browsers and shells would run. */
const runnable = /^(?:\uFEFF|\s)*(?:#!|<!doctype|<\?|<html|<svg|<script|<head|<body|<iframe)/i;
const firstCharacters = 512;

/** UTF-8 or a one-byte encoding such as cp1251: no control characters but tabs and line ends. */
const isPlainText = async (path: string): Promise<boolean> => {
  let first = true;
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    if (first && runnable.test(bytes.subarray(0, firstCharacters).toString('utf8'))) return false;
    first = false;
    if (bytes.some((byte) => byte < 0x20 ? byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c : byte === 0x7f)) return false;
  }
  return !first;
};
