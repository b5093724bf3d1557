import type { Text } from '@uplift/domain/programme/vocabulary';
import type { ReplayEvents } from './replay-events.js';
import type { NamesOfStream } from './replay-names.js';
import type { ReplaySubject } from './replay-subject.js';
import { titleOfStream } from './stream-titles.js';

const prefixes = { cycles: 'cycle', municipalities: 'municipality', schools: 'school', cases: 'case', roadmaps: 'roadmap', reports: 'report' } as const;

/** What is replayed, as its first stream is called; a roadmap goes by the names its own events bear. */
export const titleOfSubject = ({ kind, id }: ReplaySubject, streams: ReplayEvents, namesOf: NamesOfStream): Text => {
  const stream = `${prefixes[kind]}-${id}`;
  return titleOfStream(stream, namesOf(streams.has(stream) ? stream : '')).about;
};
