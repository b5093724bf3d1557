import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { RegistryCommand } from '@uplift/domain/registry/decide';
import type { SchoolTag } from '@uplift/domain/programme/school-tags';
import { tagsNamed } from '@uplift/domain/programme/tags-named';
import { cycleAggregate, registryAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { z } from 'zod';
import { KnownPlaces } from '../../access/known-places.js';
import { CommandSender, type Item } from '../../commands/command-sender.js';
import type { Caller } from '../../commands/caller.js';
import { Clock } from '../../parts/clock.js';
import { Codec } from '../../parts/codec.js';
import { StreamLoader } from '../../parts/stream-loader.js';
import { ApiError, type FieldError } from '../../problems/api-error.js';
import { CycleAnswer, cycleAnswer } from '../cycle-answer.js';
import { namedSchools, type NamedSchool } from './named-schools.js';
import type { SchoolRow } from './school-list.js';
import { SchoolTags } from './school-tags.js';

export const ImportAnswer = CycleAnswer.extend({ imported: z.int(), municipalities: z.int() }).meta({ id: 'SchoolsImported' });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

const streamsPerAppend = 500;
const shown = 100;

/** Registers a list's municipalities and schools and puts the schools on the cycle's list; what cannot be listed registers nothing. */
@Injectable()
export class ImportSchoolsHandler {
  constructor(
    private readonly sender: CommandSender, private readonly streams: StreamLoader, private readonly codec: Codec,
    private readonly contexts: CaseContexts, private readonly places: KnownPlaces, private readonly clock: Clock,
    private readonly tags: SchoolTags,
  ) {}

  async run(cycle: string, rows: readonly SchoolRow[], caller: Caller): Promise<ImportAnswer> {
    const stored = await this.streams.read(cycleStreamOf(cycle));
    const state = fold(cycleDecider, stored.map((event) => this.codec.decode(event) as CycleEvent));
    if (state.status === 'none') throw new DomainError('cycle-unknown', { cycle });
    const document = await this.contexts.documentOf(state.programme);
    const schools = namedSchools(rows, document);
    const tags = namedTags(rows, document.schoolTags);
    const command = { type: 'ListSchools' as const, cycle,
      schools: await this.tags.of(state, schools.map(({ school, municipality }, at) => ({ school, municipality, tags: tags[at] }))) };
    // Decided once beforehand, so that a list that will be refused leaves no trace in the registry.
    cycleDecider.decide({ ...command, actor: { kind: 'person', id: caller.signedIn.person }, now: this.clock.now() }, state);
    await this.refuseForeign(schools, state.region);
    const municipalities = new Map(schools.map(({ municipality, municipalityName }) => [municipality, municipalityName]));
    await this.register([...municipalities].map(([municipality, name]) =>
      ({ command: { type: 'RegisterMunicipality', municipality, region: state.region, name }, context: undefined, part: `municipality ${municipality}` })), caller);
    await this.register(schools.map(({ school, municipality, name }) =>
      ({ command: { type: 'RegisterSchool', school, municipality, region: state.region, name }, context: undefined, part: `school ${school}` })), caller);
    const done = await this.sender.send(cycleAggregate, command, undefined, caller);
    return { ...cycleAnswer(cycle, done), imported: schools.length, municipalities: municipalities.size };
  }

  private async register(items: readonly Item<RegistryCommand, void>[], caller: Caller): Promise<void> {
    for (let from = 0; from < items.length; from += streamsPerAppend) {
      for (const result of await this.sender.sendMany(registryAggregate, items.slice(from, from + streamsPerAppend), caller)) stateOrThrow(result);
    }
  }

  /** An id that is taken by another region or municipality would make one of the two lists speak of the wrong school. */
  private async refuseForeign(schools: readonly NamedSchool[], region: string): Promise<void> {
    const wrong = await Promise.all(schools.map(async ({ school, municipality }, index): Promise<FieldError | null> => {
      const place = await this.places.ofScope({ kind: 'school', id: school });
      const over = place ?? await this.places.ofScope({ kind: 'municipality', id: municipality });
      if (over === null || (over.region === region && over.municipality === municipality)) return null;
      return { path: `/schools/${index}`, code: 'id-taken', ru: `Обозначение ${place === null ? municipality : school} уже занято в другом месте.`,
        en: `The id ${place === null ? municipality : school} is taken elsewhere already.` };
    }));
    const fields = wrong.filter((field) => field !== null).slice(0, shown);
    if (fields.length > 0) throw new ApiError('school-table-invalid', {}, { fields });
  }
}

/** By row the tags its words name; `undefined` for a row that says nothing of tags. */
const namedTags = (rows: readonly SchoolRow[], known: readonly SchoolTag[] | undefined): readonly (readonly string[] | undefined)[] => {
  const named = rows.map(({ tags }) => (tags === undefined ? undefined : tagsNamed(tags, known)));
  const fields = named.flatMap((one, at): FieldError[] => (one?.unknown ?? []).map((word) => ({
    path: `/schools/${at}/tags`, code: 'tag-unknown', ru: `Признака «${word}» в программе нет.`, en: `The programme has no tag “${word}”.` }))).slice(0, shown);
  if (fields.length > 0) throw new ApiError('school-table-invalid', {}, { fields });
  return named.map((one) => one?.tags);
};
