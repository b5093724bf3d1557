import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import type { EarlierSchool } from '@uplift/domain/identification/earlier-lists/events';
import { CycleYear, Slug } from '@uplift/domain/programme/vocabulary';
import type { RegistryCommand } from '@uplift/domain/registry/decide';
import { earlierListsAggregate, registryAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { KnownPlaces } from '../access/known-places.js';
import { CommandSender, type Item } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { namedSchools, type NamedSchool } from '../cycles/import/named-schools.js';
import { SchoolRow } from '../cycles/import/school-list.js';
import { SubjectId } from '../http/ids.js';
import { ApiError, type FieldError } from '../problems/api-error.js';

export const RecordEarlierList = z.strictObject({
  region: SubjectId, list: Slug.describe('An id of its own, such as list-2020; the same id again corrects the list.'), year: CycleYear,
  title: z.string().max(500).default(''), municipality: SubjectId.nullable().default(null).describe('When it is one municipality’s list.'),
  order: z.strictObject({
    number: z.string().min(1).max(60), date: PlainDate, appendixDate: PlainDate.nullable().default(null), title: z.string().max(500).default(''),
  }).nullable().default(null),
  schools: z.array(SchoolRow.omit({ tags: true }).extend({
    tried: z.array(z.string().trim().min(1).max(500)).max(50).default([]).describe('What was tried with the school then.'),
    outcome: z.string().trim().min(1).max(1000).nullable().default(null),
  })).min(1).max(20_000),
}).meta({ id: 'RecordEarlierList' });
export const EarlierListAnswer = z.object({ region: z.string(), list: z.string(), version: z.int(), repeated: z.boolean(), schools: z.int() }).meta({ id: 'EarlierListRecorded' });
export type EarlierListAnswer = z.infer<typeof EarlierListAnswer>;

const streamsPerAppend = 500;

/** Records a list from before the engine. Schools and municipalities it names and nobody knows are registered; known ones keep their names. */
@Injectable()
export class RecordEarlierListHandler {
  constructor(private readonly sender: CommandSender, private readonly access: Access, private readonly places: KnownPlaces) {}

  async run(body: z.output<typeof RecordEarlierList>, caller: Caller): Promise<EarlierListAnswer> {
    const { region, list, municipality, year, title, order } = body;
    this.access.require(caller.signedIn, 'earlier-list.record', { region, municipality: null, school: null });
    const schools = namedSchools(body.schools.map(({ tried: _tried, outcome: _outcome, ...row }) => row), { municipalities: [] });
    await this.registerUnknown(schools, region, caller);
    const listed = schools.map((one, at): EarlierSchool => ({
      school: one.school, municipality: one.municipality, tried: [...body.schools[at]!.tried], outcome: body.schools[at]!.outcome }));
    const { version, repeated } = await this.sender.send(earlierListsAggregate, { type: 'RecordEarlierList', region, list, municipality, year, title, order, schools: listed }, undefined, caller);
    return { region, list, version, repeated, schools: schools.length };
  }

  private async registerUnknown(schools: readonly NamedSchool[], region: string, caller: Caller): Promise<void> {
    const places = await Promise.all(schools.map(({ school }) => this.places.ofScope({ kind: 'school', id: school })));
    const over = new Map(await Promise.all([...new Set(schools.map((one) => one.municipality))].map(async (id) => [id, await this.places.ofScope({ kind: 'municipality', id })] as const)));
    const fields = schools.flatMap(({ school, municipality }, at): FieldError[] => {
      const place = places[at] ?? over.get(municipality) ?? null;
      return place === null || (place.region === region && place.municipality === municipality) ? [] : [{
        path: `/schools/${at}`, code: 'id-taken', ru: `Обозначение ${places[at] === null ? municipality : school} уже занято в другом месте.`,
        en: `The id ${places[at] === null ? municipality : school} is taken elsewhere already.` }];
    });
    if (fields.length > 0) throw new ApiError('school-table-invalid', {}, { fields: fields.slice(0, 100) });
    const unknown = new Map(schools.filter((one) => over.get(one.municipality) === null).map((one) => [one.municipality, one.municipalityName]));
    await this.register([...unknown].map(([id, name]) =>
      ({ command: { type: 'RegisterMunicipality', municipality: id, region, name }, context: undefined, part: `municipality ${id}` })), caller);
    await this.register(schools.filter((_, at) => places[at] === null).map(({ school, municipality, name }) =>
      ({ command: { type: 'RegisterSchool', school, municipality, region, name }, context: undefined, part: `school ${school}` })), caller);
  }

  private async register(items: readonly Item<RegistryCommand, void>[], caller: Caller): Promise<void> {
    for (let from = 0; from < items.length; from += streamsPerAppend) {
      for (const result of await this.sender.sendMany(registryAggregate, items.slice(from, from + streamsPerAppend), caller)) stateOrThrow(result);
    }
  }
}
