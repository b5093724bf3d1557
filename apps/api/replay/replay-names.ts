import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import type { Names } from '@uplift/domain/replay/told';
import { municipalityNames } from '@uplift/infra/projections/queries/replay-streams';
import { schoolNames } from '@uplift/infra/projections/queries/subject-names';
import { ReadDatabase } from '../parts/read-database.js';
import type { ReplayEvents } from './replay-events.js';
import { StepTitles } from './step-titles.js';

/** What the ids of a stream's events are called today; an id that nobody knows stands for itself. */
export type NamesOfStream = (stream: string) => Names;

@Injectable()
export class ReplayNames {
  constructor(private readonly db: ReadDatabase, private readonly titles: StepTitles) {}

  async of(streams: ReplayEvents): Promise<NamesOfStream> {
    const { schools, municipalities } = idsIn(streams);
    const ofCases = [...streams].filter(([stream]) => stream.startsWith('case-'));
    const [ofSchools, ofMunicipalities, steps] = await Promise.all([
      schools.length === 0 ? new Map<string, string>() : schoolNames(this.db, schools),
      municipalities.length === 0 ? new Map<string, string>() : municipalityNames(this.db, municipalities),
      Promise.all(ofCases.map(async ([stream, events]) => [stream, await this.titles.of(events.map(({ event }) => event as CaseEvent))] as const)),
    ]);
    const ofSteps = new Map(steps);
    return (stream) => ({
      school: (id) => ofSchools.get(id) ?? id, municipality: (id) => ofMunicipalities.get(id) ?? id,
      step: (id) => ofSteps.get(caseStreamBehind(stream))?.(id) ?? { ru: id, en: id },
    });
  }
}

/** The case whose steps a stream speaks of. */
const caseStreamBehind = (stream: string): string => (stream.startsWith('answer-') ? caseStreamOf(partsOfAnswerId(stream.slice('answer-'.length)).case)
  : stream.startsWith('roadmap-') ? caseStreamOf(stream.slice('roadmap-'.length)) : stream);

const idsIn = (streams: ReplayEvents): { readonly schools: readonly string[]; readonly municipalities: readonly string[] } => {
  const [schools, municipalities] = [new Set<string>(), new Set<string>()];
  for (const events of streams.values()) {
    for (const { event: { type, data } } of events) {
      const { school, schools: many, into, municipality, subject } = data as Readonly<Record<string, unknown>>;
      for (const one of [school, into, many].flat()) {
        const id = typeof one === 'object' && one !== null && 'school' in one ? one.school : one;
        if (typeof id === 'string') schools.add(id);
      }
      if (typeof municipality === 'string') municipalities.add(municipality);
      const { kind, id } = type === 'CaseOpened' ? subject as { kind: string; id: string } : { kind: '', id: '' };
      if (kind === 'school') schools.add(id);
      if (kind === 'municipality') municipalities.add(id);
    }
  }
  return { schools: [...schools], municipalities: [...municipalities] };
};
