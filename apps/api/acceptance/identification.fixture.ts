import type { SchoolRecordCommand } from '@uplift/domain/school-record/decide';
import { schoolRecordAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { EventStore } from '@uplift/infra/event-store/event-store';

export interface Taught { readonly school: string; readonly year: string; readonly exam: 'vpr' | 'oge' | 'ege'; readonly subjects: Readonly<Record<string, readonly [below: number, participants: number]>> }
const of = { actor: { kind: 'system', id: 'test' }, now: '2025-07-01T06:00:00.000Z', asOf: null, import: null } as const;

/** Puts records into the schools' streams, as an import does. */
export const recordSchools = async (store: EventStore, commands: readonly SchoolRecordCommand[]): Promise<void> => {
  const handler = new CommandHandler(store, engineCodec);
  const results = await handler.handleMany(schoolRecordAggregate, commands.map((command) => ({ command, context: undefined, id: null, correlationId: 'test', expectedVersion: null })));
  for (const result of results) stateOrThrow(result);
};

export const resultsOf = ({ school, year, exam, subjects }: Taught): SchoolRecordCommand => ({ type: 'RecordResults', ...of, school, year, exam,
  rows: Object.entries(subjects).map(([subject, [below, participants]]) => ({ subject, grade: 9, participants, below, mean: null })) });
export const passportOf = (school: string, year: string, pupils: number, bothParentsGraduates: number, singleParent: number): SchoolRecordCommand =>
  ({ type: 'RecordSocialPassport', ...of, school, year, pupils, bothParentsGraduates, singleParent, onRecord: 0, atRisk: 0 });
