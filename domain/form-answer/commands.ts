import type { CommandBase } from '../core/decider.js';
import type { Instant } from '../core/instant.js';
import type { ProgrammeForm } from '../programme/form-schema.js';
import type { ProgrammeIndicator } from '../programme/indicator-schema.js';
import type { Role } from '../programme/vocabulary.js';
import type { FieldValue } from './field-value.js';

interface OnAnswer { readonly case: string; readonly step: string }
/** The roles the person holds over the case. */
interface AsRoles { readonly as: readonly Role[] }
/** `seen`: the version of the field the person had before their eyes; 0 for an empty one. */
export interface FieldChange { readonly field: string; readonly value: FieldValue | null; readonly seen: number }

export interface SaveFields extends CommandBase, OnAnswer, AsRoles { readonly type: 'SaveFields'; readonly fields: readonly FieldChange[] }
export interface SubmitAnswer extends CommandBase, OnAnswer, AsRoles { readonly type: 'SubmitAnswer' }
export interface ExplainValue extends CommandBase, OnAnswer, AsRoles { readonly type: 'ExplainValue'; readonly question: string; readonly explanation: string }
export interface ReopenAnswer extends CommandBase, OnAnswer, AsRoles { readonly type: 'ReopenAnswer'; readonly reason: string }
export interface LiftAnswerLock extends CommandBase, OnAnswer { readonly type: 'LiftAnswerLock'; readonly until: Instant; readonly reason: string; readonly order: string | null }
export type AnswerCommand = SaveFields | SubmitAnswer | ExplainValue | ReopenAnswer | LiftAnswerLock;

/** What decisions on an answer need beside its own history. */
export interface AnswerContext {
  /** The form in the version the answer was begun on. */
  readonly form: ProgrammeForm;
  readonly programme: { readonly id: string; readonly edition: number };
  readonly indicators: readonly ProgrammeIndicator[];
  /** How the step stands in its case; `endsAt` is the holder's deadline while the step runs. */
  readonly step: { readonly status: 'waiting' | 'open' | 'in-review' | 'done' | 'closed'; readonly endsAt: Instant | null; readonly round: number };
  readonly responsible: readonly Role[];
  readonly supports: readonly Role[];
  readonly zone: string;
}
