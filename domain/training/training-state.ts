import type { PlainDate } from '../core/instant.js';
import type { GatheringForm } from '../programme/meeting-schema.js';
import type { TrainingKind } from '../programme/training-schema.js';
import type { Role, Text } from '../programme/vocabulary.js';
import type { Material, Participants, TrainingEvent } from './training-events.js';

export type TrainingState = { readonly status: 'none' } | KnownTraining;
export interface KnownTraining {
  readonly status: 'planned' | 'held' | 'cancelled';
  readonly training: string; readonly cycle: string; readonly series: string; readonly occurrence: PlainDate; readonly kind: TrainingKind; readonly region: string;
  readonly title: Text; readonly topic: string | null; readonly day: PlainDate; readonly time: string; readonly minutes: number; readonly zone: string; readonly form: GatheringForm;
  readonly held: Role; readonly audience: readonly Role[]; readonly capacity: number | null;
  /** The day lies outside the year and nobody has settled it yet. */
  readonly unsettled: boolean;
  readonly settlement: { readonly was: PlainDate; readonly reason: string } | null;
  readonly people: ReadonlySet<string>; readonly schools: ReadonlyMap<string, number>;
  readonly participants: Participants | null; readonly materials: readonly Material[]; readonly reason: string | null;
}
export const noTraining: TrainingState = { status: 'none' };

export const placesTaken = ({ people, schools }: Pick<KnownTraining, 'people' | 'schools'>): number =>
  people.size + [...schools.values()].reduce((sum, count) => sum + count, 0);
export const participantsCount = ({ people, schools, roles, others }: Participants): number =>
  people.length + others + [...schools, ...roles].reduce((sum, { count }) => sum + count, 0);

export const evolve = (state: TrainingState, event: TrainingEvent): TrainingState => {
  if (event.type === 'TrainingPlanned') {
    const { outsideYear, by: _by, ...facts } = event.data;
    return { status: 'planned', ...facts, unsettled: outsideYear, settlement: null, people: new Set(), schools: new Map(), participants: null, materials: [], reason: null };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'TrainingDateSettled': return { ...state, day: event.data.day, unsettled: false, settlement: { was: event.data.was, reason: event.data.reason } };
    case 'TrainingMoved': return { ...state, day: event.data.day, time: event.data.time };
    case 'TrainingCancelled': return { ...state, status: 'cancelled', reason: event.data.reason };
    case 'PlacesTaken': {
      const { people, schools } = event.data.registration;
      return { ...state, people: new Set([...state.people, ...people]), schools: new Map([...state.schools, ...schools.map(({ school, count }): [string, number] => [school, count])]) };
    }
    case 'PlacesGivenBack': {
      const { people, schools } = event.data;
      return { ...state, people: new Set([...state.people].filter((person) => !people.includes(person))),
        schools: new Map([...state.schools].filter(([school]) => !schools.includes(school))) };
    }
    case 'ParticipantsRecorded': return { ...state, status: 'held', participants: event.data.participants };
    case 'MaterialAdded': return { ...state, materials: [...state.materials, event.data.material] };
  }
};
