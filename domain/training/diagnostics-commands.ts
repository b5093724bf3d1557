import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { CompetenceResult, DropReason, RouteItem } from './diagnostics-events.js';

/** `school` and `participant` say whose it is; `diagnostics` is the id of the school's own stream. */
interface OnParticipant { readonly diagnostics: string; readonly participant: string }

export interface TakeDiagnostic extends CommandBase, OnParticipant {
  readonly type: 'TakeDiagnostic'; readonly cycle: string; readonly school: string; readonly sealed: string; readonly on: PlainDate; readonly results: readonly CompetenceResult[];
}
/** Without modules those that were recommended. */
export interface BeginCourse extends CommandBase, OnParticipant { readonly type: 'BeginCourse'; readonly modules: readonly string[] | null; readonly on: PlainDate }
/** Without modules all that were begun. */
export interface CompleteModules extends CommandBase, OnParticipant { readonly type: 'CompleteModules'; readonly modules: readonly string[] | null; readonly on: PlainDate }
export interface DropParticipant extends CommandBase, OnParticipant { readonly type: 'DropParticipant'; readonly reason: DropReason }
export interface DrawRoute extends CommandBase, OnParticipant { readonly type: 'DrawRoute'; readonly items: readonly RouteItem[] }
export interface CompleteRouteItem extends CommandBase, OnParticipant { readonly type: 'CompleteRouteItem'; readonly item: string; readonly on: PlainDate }
export interface ObserveLesson extends CommandBase, OnParticipant { readonly type: 'ObserveLesson'; readonly on: PlainDate; readonly verdict: 'shown' | 'partly' | 'not-yet' }
export interface EraseParticipant extends CommandBase, OnParticipant { readonly type: 'EraseParticipant'; readonly reason: string }

export type DiagnosticsCommand = TakeDiagnostic | BeginCourse | CompleteModules | DropParticipant | DrawRoute | CompleteRouteItem | ObserveLesson | EraseParticipant;
