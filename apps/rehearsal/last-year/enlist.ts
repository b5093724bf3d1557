import type { RegistryCommand } from '@uplift/domain/registry/decide';
import { registryAggregate, schoolRecordAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler, stateOrThrow, type CommandRequest } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { IdentificationAnswer } from '@uplift/api/identification/show-identification';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { SchoolRecordCommand } from '@uplift/domain/school-record/decide';
import type { OpenYear } from '../year/episode.js';
import { leftOut, type LastYearSchool } from './last-year-schools.js';
import { schoolRecords } from './school-records.js';

const surroundings = { context: undefined, id: null, correlationId: 'demo region', expectedVersion: null };

/** Registers the region's schools and what is known of them, has the criteria applied, decides every candidate, and confirms the list. */
export const enlist = (document: ProgrammeDocument, schools: readonly LastYearSchool[]) => async (year: OpenYear): Promise<void> => {
  const region = document.region.id;
  const titles = new Map(document.municipalities.map(({ id, title }) => [id, title.ru]));
  const about = { actor: { kind: 'system', id: 'demo' }, now: year.now(), region } as const;
  await register(year, [
    ...document.municipalities.map(({ id, title }): RegistryCommand => ({ type: 'RegisterMunicipality', ...about, municipality: id, name: title.ru })),
    ...schools.map(({ school, municipality, name }): RegistryCommand => ({ type: 'RegisterSchool', ...about, school, municipality, name })),
  ]);
  await record(year, schoolRecords(schools, ['2022/23', '2023/24', '2024/25'], year.now()));
  const coordinator = year.deskOf('institute-coordinator');
  const earlier = schools.filter(({ persona, number }) => persona !== null && number % 3 === 0);
  await coordinator.post('/earlier-lists', { region, list: 'list-2023', year: '2023/24', title: 'Список школ 2023/24 учебного года', schools: earlier.map(({ school, name, municipality }) => ({
    id: school, name, municipality: { id: municipality, name: titles.get(municipality)! }, tried: ['Курсы для учителей математики'], outcome: 'Доля ниже порога не изменилась' })) }, 'list-2023');
  await year.readable();
  const path = `/cycles/${year.cycle}/identification`;
  await coordinator.post(`${path}/run`, {}, 'run');
  await year.readable();
  await coordinator.post(`${path}/decisions`, { decisions: [
    ...schools.filter(({ persona }) => persona !== null).map(({ school }) => ({ school, decision: 'include', reason: 'Низкие результаты подтверждены двумя годами подряд' })),
    { school: leftOut, decision: 'exclude', reason: 'Школа присоединяется к соседней с 1 января' }] }, 'decisions');
  const { undecided } = await coordinator.get<IdentificationAnswer>(path);
  if (undecided.length > 0) {
    await coordinator.post(`${path}/decisions`, { decisions: undecided.map((school) => ({ school, decision: 'exclude', reason: 'Результаты объясняются малым числом участников' })) }, 'the rest');
  }
  await coordinator.post(`${path}/confirm`, { order: { number: '5-ДЕМО', date: '2025-09-04', appendixDate: '2025-09-02', title: 'О списке школ' } }, 'confirm');
};

/** As an import does it. */
export const record = async ({ parts }: OpenYear, commands: readonly SchoolRecordCommand[]): Promise<void> => {
  const requests = commands.map((command): CommandRequest<SchoolRecordCommand, void> => ({ command, ...surroundings }));
  for (const result of await new CommandHandler(parts.store, engineCodec).handleMany(schoolRecordAggregate, requests)) stateOrThrow(result);
};

const register = async ({ parts }: OpenYear, commands: readonly RegistryCommand[]): Promise<void> => {
  const requests = commands.map((command): CommandRequest<RegistryCommand, void> => ({ command, ...surroundings }));
  for (const result of await new CommandHandler(parts.store, engineCodec).handleMany(registryAggregate, requests)) stateOrThrow(result);
};
