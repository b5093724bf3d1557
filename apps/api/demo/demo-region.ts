import type { CommandBase } from '@uplift/domain/core/decider';
import { dayOf, cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { DomainEvent } from '@uplift/domain/core/event';
import type { Instant } from '@uplift/domain/core/instant';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Aggregate } from '@uplift/infra/command/aggregate';
import { cycleAggregate, personAggregate, programmeShelfAggregate, registryAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import type { FileStore } from '@uplift/infra/files/file-store';
import type { Accounts } from '@uplift/infra/identity/accounts';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { roleTitles } from '@uplift/domain/programme/role-titles';
import type { Unstamped } from '../commands/command-sender.js';
import type { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { sealedText } from '../people/contacts.js';
import { loadLastYear, type LastYear } from './last-year/load-last-year.js';
import { demoPeople, schoolTeam, type DemoPerson } from './demo-people.js';
import { demoSchools, type DemoSchool } from './demo-schools.js';

export interface DemoRegionParts {
  readonly store: EventStore;
  readonly accounts: Pick<Accounts, 'createAccount'>;
  readonly personalData: Pick<PersonalData, 'encryptFor'>;
  readonly clock: () => Instant;
  /** With a place for its files, the year that was rehearsed for the demo is loaded as well. */
  readonly files?: Pick<FileStore, 'put'>;
  readonly onProgress?: (line: string) => void;
}
export interface DemoSignIn { readonly login: string; readonly password: string; readonly name: string; readonly role: string }
/** `lastYear` is the finished cycle, where there is one. */
export interface DemoRegion { readonly cycle: string; readonly lastYear: string | null; readonly accounts: readonly DemoSignIn[] }

/** One for all accounts of the demo: it is printed at every start. */
export const demoPassword = 'uplift-demo';
const programme = 'smolensk';

/** The demo region: programme, municipalities, schools, people of every role, last year as it was lived, and this year's cycle ready to be launched. A repeat changes nothing. */
export const loadDemoRegion = async (parts: DemoRegionParts): Promise<DemoRegion> => {
  const say = parts.onProgress ?? (() => undefined);
  const send = sender(parts);
  const read = await programmeByName(programme);
  if (!read.valid) throw new Error(`the programme ${programme} that comes with the engine is not valid`);
  const { document } = read;
  const region = document.region.id;
  const schools = demoSchools(document.municipalities);
  say('programme');
  await send(programmeShelfAggregate, [{ type: 'PublishProgramme', programme, edition: document.edition, document }]);
  say('municipalities and schools');
  const municipalities = document.municipalities.map(({ id, title }) => ({ id, name: title.ru }));
  await send(registryAggregate, municipalities.map(({ id, name }) => ({ type: 'RegisterMunicipality' as const, municipality: id, region, name })));
  await send(registryAggregate, schools.map(({ school, municipality, name }) => ({ type: 'RegisterSchool' as const, school, municipality, region, name })));
  say('people and accounts');
  const people = demoPeople(region, municipalities, schools);
  await registerPeople(people, parts, send);
  let lastYear: LastYear | null = null;
  if (parts.files !== undefined) {
    say('last year');
    lastYear = await loadLastYear({ ...parts, files: parts.files, zone: document.zone, register: async (schoolsThen) => {
      await send(registryAggregate, schoolsThen.map(({ school, municipality, name }) => ({ type: 'RegisterSchool' as const, school, municipality, region, name })));
      await registerPeople(schoolsThen.flatMap(({ team, name, school }) => (team === null ? [] : [schoolTeam(team, name, school)])), parts, send);
    } });
  }
  say('cycle');
  const cycle = await planCycle(document, schools, parts.clock(), send);
  return { cycle, lastYear: lastYear?.cycle ?? null, accounts: people.map(({ login, name, grants }) => ({ login, password: demoPassword, name, role: roleTitles[grants[0]!.role].ru })) };
};

type Send = ReturnType<typeof sender>;

/** Its commands say nothing of the moment or the machine in their ids: whatever was done before is recognised. */
const sender = ({ store, clock }: DemoRegionParts) => {
  const handler = new CommandHandler(store, engineCodec);
  const correlationId = deterministicId('demo region');
  return async <Command extends CommandBase, Event extends DomainEvent, State>(
    aggregate: Aggregate<Command, Event, State, void>, commands: NoInfer<readonly Unstamped<Command>[]>,
  ): Promise<void> => {
    const now = clock();
    const results = await handler.handleMany(aggregate, commands.map((command) => ({
      command: { ...command, actor: { kind: 'system', id: 'demo' }, now } as unknown as Command, context: undefined, id: null, correlationId, expectedVersion: null })));
    for (const result of results) stateOrThrow(result);
  };
};

const registerPeople = async (people: readonly DemoPerson[], { accounts, personalData }: DemoRegionParts, send: Send): Promise<void> => {
  const registered = await Promise.all(people.map(async ({ login, name, grants }) => {
    const person = demoPersonId(login);
    await accounts.createAccount({ personId: person, login, password: demoPassword, demo: true });
    const sealed = await personalData.encryptFor(person, sealedText({ name, email: `${login}@smolensk.example`, phone: null }));
    return { person, sealed, grants };
  }));
  await send(personAggregate, registered.map(({ person, sealed }) => ({ type: 'RegisterPerson' as const, person, sealed, language: 'ru' as const })));
  await send(personAggregate, registered.flatMap(({ person, grants }) => grants.map((grant) => ({ type: 'GrantRole' as const, person, grant }))));
};

export const demoPersonId = (login: string): string => deterministicId('demo person', login);

const planCycle = async (document: ProgrammeDocument, schools: readonly DemoSchool[], now: Instant, send: Send): Promise<string> => {
  const year = presentYear(document, now);
  const { firstDay, lastDay } = cycleYearOf(year, document.year.starts);
  const cycle = `${programme}-${year.slice(0, 4)}`;
  const base = { cycle };
  await send(cycleAggregate, [{ type: 'PlanCycle', ...base, region: document.region.id, programme: { id: programme, edition: document.edition }, year, firstDay, lastDay, zone: document.zone }]);
  await send(cycleAggregate, [{ type: 'ListSchools', ...base, schools: schools.map(({ school, municipality }) => ({ school, municipality })) }]);
  const order = { number: '1-ДЕМО', date: firstDay, appendixDate: null, title: 'Демонстрационный приказ о списке школ' };
  await send(cycleAggregate, [{ type: 'ConfirmList', ...base, order }]);
  return cycle;
};

/** The cycle year in which today lies, where the programme lives. */
const presentYear = ({ year: { starts }, zone }: ProgrammeDocument, now: Instant): string => {
  const today = localDateOf(now, zone);
  const calendarYear = Number(today.slice(0, 4));
  const labelOf = (first: number): string => (starts === '01-01' ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, '0')}`);
  const begun = dayOf(starts, cycleYearOf(labelOf(calendarYear), starts)) <= today;
  return labelOf(begun ? calendarYear : calendarYear - 1);
};
