import { dirname } from 'node:path';
import type { ReceivedMail } from './mail-sink.js';

const gatheredForMs = 1000;

/** Tells of mail in one line for all that arrives within a second: a hundred digests do not push everything else out of sight. */
export const mailNews = (tell: (count: number, place: string) => void): ((mail: Pick<ReceivedMail, 'file'>) => void) => {
  let files: string[] = [];
  const flush = (): void => {
    const arrived = files;
    files = [];
    tell(arrived.length, arrived.length === 1 ? arrived[0]! : dirname(arrived[0]!));
  };
  return ({ file }) => {
    if (files.push(file) === 1) setTimeout(flush, gatheredForMs).unref();
  };
};
