import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import type { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import type { FileStore } from '@uplift/infra/files/file-store';
import type { Instant } from '@uplift/domain/core/instant';
import { lastYearRecording } from './last-year-files.js';
import { playRecording } from './play-recording.js';
import { readRecording, type RecordedEvent, type RecordedSchool } from './recording.js';

export interface LastYearParts {
  readonly store: EventStore;
  readonly files: Pick<FileStore, 'put'>;
  readonly personalData: Pick<PersonalData, 'encryptFor'>;
  readonly clock: () => Instant;
  readonly zone: string;
  /** Makes the schools known, and their teams where the demo has none. */
  readonly register: (schools: readonly RecordedSchool[]) => Promise<void>;
}
export interface LastYear { readonly cycle: string; readonly added: number }

/**
 * Puts the recorded year into the store: its schools, the files it speaks of, its events. A repeat adds nothing. `null` when the year is not
 * over yet on this clock, or when the store holds another account of it.
 */
export const loadLastYear = async (parts: LastYearParts): Promise<LastYear | null> => {
  const { cycle, lastDay, schools, files, events } = await readRecording(lastYearRecording());
  if (localDateOf(parts.clock(), parts.zone) <= lastDay) return null;
  await parts.register(schools);
  for (const { content } of files) await parts.files.put(content);
  const added = await playRecording(parts.store, await Promise.all(events.map((event) => withNames(event, parts.personalData))));
  return added === null ? null : { cycle, added };
};

/** The recording holds nobody's name; teachers of the demo are called by their number, sealed under a key of this installation. */
const withNames = async (event: RecordedEvent, personalData: LastYearParts['personalData']): Promise<RecordedEvent> => {
  if (event.type !== 'DiagnosticTaken') return event;
  const data = event.data as { readonly participant: string };
  return { ...event, data: { ...data, sealed: await personalData.encryptFor(data.participant, JSON.stringify({ name: `Педагог ${data.participant.slice(0, 4)}` })) } };
};
