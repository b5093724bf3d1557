import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { MentorRole } from '../programme/mentoring-schema.js';

interface InCycle extends CommandBase { readonly cycle: string }
export interface AssignMentor extends InCycle { readonly type: 'AssignMentor'; readonly school: string; readonly role: MentorRole; readonly mentor: string }
export interface ReleaseMentor extends InCycle { readonly type: 'ReleaseMentor'; readonly school: string; readonly role: MentorRole; readonly mentor: string }
/** Hands one school from one to another. */
export interface ReplaceMentor extends InCycle { readonly type: 'ReplaceMentor'; readonly school: string; readonly role: MentorRole; readonly from: string; readonly to: string }
/** `schools`: of those the absent accompanies; null for all of them. */
export interface ArrangeSubstitution extends InCycle {
  readonly type: 'ArrangeSubstitution'; readonly substitution: string; readonly absent: string; readonly substitute: string;
  readonly schools: readonly string[] | null; readonly firstDay: PlainDate; readonly lastDay: PlainDate;
}
export interface EndSubstitution extends InCycle { readonly type: 'EndSubstitution'; readonly substitution: string }
export type MentoringCommand = AssignMentor | ReleaseMentor | ReplaceMentor | ArrangeSubstitution | EndSubstitution;
