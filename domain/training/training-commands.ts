import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { GatheringForm } from '../programme/meeting-schema.js';
import type { TrainingKind } from '../programme/training-schema.js';
import type { Role, Text } from '../programme/vocabulary.js';
import type { Material, Participants, Registration } from './training-events.js';

interface OnTraining { readonly training: string }
export interface PlanTraining extends CommandBase, OnTraining {
  readonly type: 'PlanTraining'; readonly cycle: string; readonly series: string; readonly occurrence: PlainDate; readonly kind: TrainingKind; readonly region: string;
  readonly title: Text; readonly topic: string | null; readonly day: PlainDate; readonly time: string; readonly minutes: number; readonly zone: string;
  readonly form: GatheringForm; readonly held: Role; readonly audience: readonly Role[]; readonly capacity: number | null;
  readonly firstDay: PlainDate; readonly lastDay: PlainDate;
}
export interface SettleTrainingDate extends CommandBase, OnTraining { readonly type: 'SettleTrainingDate'; readonly day: PlainDate; readonly reason: string }
export interface MoveTraining extends CommandBase, OnTraining { readonly type: 'MoveTraining'; readonly day: PlainDate; readonly time: string | null; readonly reason: string }
export interface CancelTraining extends CommandBase, OnTraining { readonly type: 'CancelTraining'; readonly reason: string }
export interface TakePlaces extends CommandBase, OnTraining { readonly type: 'TakePlaces'; readonly registration: Registration }
export interface GiveBackPlaces extends CommandBase, OnTraining { readonly type: 'GiveBackPlaces'; readonly people: readonly string[]; readonly schools: readonly string[] }
export interface RecordParticipants extends CommandBase, OnTraining { readonly type: 'RecordParticipants'; readonly participants: Participants }
export interface AddMaterial extends CommandBase, OnTraining { readonly type: 'AddMaterial'; readonly material: Material }

export type TrainingCommand = PlanTraining | SettleTrainingDate | MoveTraining | CancelTraining | TakePlaces | GiveBackPlaces | RecordParticipants | AddMaterial;
