import { Injectable } from '@nestjs/common';
import type { ImportPlan } from '@uplift/domain/import/plan';
import type { RegistryCommand } from '@uplift/domain/registry/decide';
import { cycleAggregate, importAggregate, indicatorAggregate, registryAggregate, schoolRecordAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow, type CommandResult } from '@uplift/infra/command/command-handler';
import { CommandSender, type Item, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import type { BegunCycle } from './cycle-of-import.js';
import { ImportedValues } from './imported-values.js';
import { ImportContacts } from './import-contacts.js';
import { SchoolTags } from '../cycles/import/school-tags.js';
import { WouldChange } from './would-change.js';

const streamsPerAppend = 500;
const rowsPerPart = 500;
export interface Counted { readonly changes: number; readonly unchanged: number }

/** Carries a checked plan to the registry, the schools' records, people and the import's own stream; or says what it would change. */
@Injectable()
export class StorePlan {
  constructor(
    private readonly sender: CommandSender, private readonly preview: WouldChange, private readonly contacts: ImportContacts,
    private readonly tags: SchoolTags, private readonly values: ImportedValues,
  ) {}

  async count({ schools, records, contacts, indicators }: ImportPlan, cycle: BegunCycle): Promise<Counted> {
    const { region } = cycle;
    const municipalities = municipalitiesOf(schools).map(([municipality, name]) => ({ type: 'RegisterMunicipality' as const, municipality, region, name }));
    const changes = await this.preview.count(registryAggregate, [...municipalities, ...schools.map((school) => registerSchool(school, region))], undefined)
      + await this.preview.count(schoolRecordAggregate, records, undefined)
      + (contacts.length === 0 ? 0 : (await this.contacts.changesOf(contacts, region)).length) + await this.values.changes(indicators, cycle);
    const all = municipalities.length + schools.length + records.length + new Set(contacts.map(({ name, email }) => email ?? name)).size + indicators.length;
    return { changes, unchanged: Math.max(0, all - changes) };
  }

  async store(id: string, run: number, { schools, records, contacts, indicators }: ImportPlan, planned: BegunCycle, list: boolean, caller: Caller): Promise<void> {
    const { cycle, region } = planned;
    await this.register(municipalitiesOf(schools).map(([municipality, name]) =>
      ({ command: { type: 'RegisterMunicipality', municipality, region, name }, context: undefined, part: `municipality ${municipality}` })), caller);
    await this.register(schools.map((school) => ({ command: registerSchool(school, region), context: undefined, part: `school ${school.school}` })), caller);
    if (list && schools.length > 0) {
      const listing = { type: 'ListSchools' as const, cycle, schools: await this.tags.of(planned, schools) };
      for (const result of await this.sender.sendMany(cycleAggregate, [{ command: listing, context: undefined, part: 'list' }], caller)) stateOrThrow(result);
    }
    await inParts(records, streamsPerAppend, async (part) => this.sender.sendMany(schoolRecordAggregate, part.map((record) => (
      { command: record, context: undefined, part: `record ${record.type} ${record.school} ${record.year} ${'exam' in record ? record.exam : ''}` })), caller));
    if (contacts.length > 0) await this.contacts.store(await this.contacts.changesOf(contacts, region), caller);
    let index = 0;
    await inParts(indicators, rowsPerPart, async (rows) => {
      const part = index;
      index += 1;
      return this.sender.sendMany(importAggregate, [{ command: { type: 'KeepIndicatorValues', import: id, run, part, rows }, context: undefined, part: `values ${part}` }], caller);
    });
    const { context, commands } = await this.values.recordings(id, indicators, planned);
    await inParts(commands, streamsPerAppend, async (part) => this.sender.sendMany(indicatorAggregate, part.map((command) => (
      { command, context, part: `indicators ${command.level} ${command.subject}` })), caller));
  }

  private register(items: readonly Item<RegistryCommand, void>[], caller: Caller): Promise<void> {
    return inParts(items, streamsPerAppend, (part) => this.sender.sendMany(registryAggregate, part, caller));
  }
}

const registerSchool = ({ school, municipality, name, kind }: ImportPlan['schools'][number], region: string): Extract<Unstamped<RegistryCommand>, { type: 'RegisterSchool' }> =>
  ({ type: 'RegisterSchool', school, municipality, region, name, ...kind !== null && { kind } });
const municipalitiesOf = (schools: ImportPlan['schools']): (readonly [string, string])[] =>
  [...new Map(schools.map(({ municipality, municipalityName }) => [municipality, municipalityName]))];

const inParts = async <One>(all: readonly One[], size: number, send: (part: readonly One[]) => Promise<readonly CommandResult<unknown>[]>): Promise<void> => {
  for (let from = 0; from < all.length; from += size) for (const result of await send(all.slice(from, from + size))) stateOrThrow(result);
};
