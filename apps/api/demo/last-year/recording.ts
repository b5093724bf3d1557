import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { NewEvent } from '@uplift/infra/event-store/event-store';

/** An event of the rehearsed year and its place: `version` is 1-based within its stream. Who did it is one of the demo's people. */
export interface RecordedEvent extends NewEvent { readonly stream: string; readonly version: number }
/** A file the events speak of, by its content. */
export interface RecordedFile { readonly sha256: string; readonly content: Buffer }
/** `team` is the login of a school's team that the demo has no account for this year. */
export interface RecordedSchool { readonly school: string; readonly municipality: string; readonly name: string; readonly team: string | null }

/** A whole year as the engine lived it in a rehearsal: what an installation needs to know it by, in the order in which it happened. */
export interface Recording {
  readonly cycle: string;
  /** The last day of its year. */
  readonly lastDay: string;
  /** Of the region's registry; those the demo has this year are among them. */
  readonly schools: readonly RecordedSchool[];
  readonly files: readonly RecordedFile[];
  readonly events: readonly RecordedEvent[];
}

interface Head { readonly cycle: string; readonly lastDay: string; readonly schools: readonly RecordedSchool[]; readonly files: readonly { readonly sha256: string; readonly base64: string }[] }

/** JSON Lines, compressed: a head, then an event a line. */
export const writeRecording = async (file: string, { cycle, lastDay, schools, files, events }: Recording): Promise<void> => {
  const head: Head = { cycle, lastDay, schools, files: files.map(({ sha256, content }) => ({ sha256, base64: content.toString('base64') })) };
  const lines = [head, ...events].map((line) => JSON.stringify(line));
  await writeFile(file, await promisify(gzip)(`${lines.join('\n')}\n`, { level: 9 }));
};

export const readRecording = async (file: string): Promise<Recording> => {
  const [head, ...lines] = (await promisify(gunzip)(await readFile(file))).toString('utf8').trimEnd().split('\n');
  const { cycle, lastDay, schools, files } = JSON.parse(head!) as Head;
  return {
    cycle, lastDay, schools, files: files.map(({ sha256, base64 }) => ({ sha256, content: Buffer.from(base64, 'base64') })),
    events: lines.map((line) => JSON.parse(line) as RecordedEvent),
  };
};
