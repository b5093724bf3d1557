import { PlainDate } from '@uplift/domain/core/instant';
import { GatheringForm } from '@uplift/domain/programme/meeting-schema';
import { TrainingKind } from '@uplift/domain/programme/training-schema';
import { Role, Text } from '@uplift/domain/programme/vocabulary';
import { Material } from '@uplift/domain/training/training-events';
import { placesTaken, participantsCount, type TrainingState, type KnownTraining } from '@uplift/domain/training/training-state';
import { z } from 'zod';

export const TrainingStatus = z.enum(['planned', 'held', 'cancelled']);
/** A seminar, webinar or consultation, in counts: who is registered by name only those who look after it see. */
export const TrainingView = z.object({
  training: z.string(), version: z.int(), series: z.string(), kind: TrainingKind, title: Text, topic: z.string().nullable(), status: TrainingStatus, day: PlainDate, time: z.string(),
  minutes: z.int(), zone: z.string(), form: GatheringForm, by: Role, audience: z.array(Role), capacity: z.int().nullable(), registered: z.int(),
  unsettled: z.boolean().describe('The day lies outside the cycle’s year: somebody has to settle it.'), settlement: z.object({ was: PlainDate, reason: z.string() }).nullable(),
  attended: z.int().nullable(), atLeast: z.boolean(), materials: z.array(Material), mine: z.boolean().describe('Whether one is registered or took part, oneself or with one’s school.'),
  mayOpenMaterials: z.boolean(), cancelled: z.string().nullable(),
}).meta({ id: 'Training' });
export type TrainingView = z.infer<typeof TrainingView>;

export interface Standing { readonly mine: boolean; readonly mayOpenMaterials: boolean }

export const trainingView = (name: string, version: number, state: TrainingState, { mine, mayOpenMaterials }: Standing): TrainingView => {
  if (state.status === 'none') throw new Error(`training ${name} has no state after a command`);
  const { series, kind, title, topic, status, day, time, minutes, zone, form, held, audience, capacity, unsettled, settlement, participants, materials, reason }: KnownTraining = state;
  return {
    training: name, version, series, kind, title: { ...title }, topic, status, day, time, minutes, zone, form, by: held, audience: [...audience], capacity,
    registered: placesTaken(state), unsettled, settlement: settlement === null ? null : { ...settlement }, attended: participants === null ? null : participantsCount(participants),
    atLeast: participants?.atLeast ?? false, materials: [...materials], mine, mayOpenMaterials, cancelled: reason,
  };
};
