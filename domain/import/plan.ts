import type { PlainDate } from '../core/instant.js';
import type { Scope } from '../person/events.js';
import type { Role } from '../programme/vocabulary.js';
import type { RecordedResources, RecordedResults, RecordedSocialPassport, RecordedStaff } from '../school-record/events.js';
import type { NamedSchoolCells } from './context.js';

/** An indicator's value as a table gives it; what is present or counted has no denominator. `subject` is the id of the school, municipality or region. */
export interface IndicatorRow {
  readonly indicator: string; readonly level: 'school' | 'municipality' | 'region'; readonly subject: string;
  readonly numerator: number; readonly denominator: number | null; readonly date: PlainDate;
}
export interface ContactRow { readonly role: Role; readonly scope: Scope; readonly name: string; readonly email: string | null; readonly phone: string | null }
export type RecordPlan =
  | { readonly type: 'RecordResults' } & RecordedResults
  | { readonly type: 'RecordSocialPassport' } & RecordedSocialPassport
  | { readonly type: 'RecordResources' } & RecordedResources
  | { readonly type: 'RecordStaff' } & RecordedStaff;

/** `tags`: those its row names; left out where the table has no such column, or nothing in it. */
export interface PlannedSchool extends NamedSchoolCells { readonly tags?: readonly string[] }
/** What a table without mistakes would store. */
export interface ImportPlan {
  readonly schools: readonly PlannedSchool[];
  readonly records: readonly RecordPlan[];
  readonly contacts: readonly ContactRow[];
  readonly indicators: readonly IndicatorRow[];
}
