import type { PlainDate } from '../core/instant.js';
import type { Text } from '../programme/vocabulary.js';
import type { IndicatorKind } from '../programme/indicator-schema.js';
import type { SchoolTag } from '../programme/school-tags.js';
import type { SchoolKind } from '../registry/events.js';

export interface KnownSchool { readonly school: string; readonly name: string; readonly municipality: string; readonly municipalityName: string }
export interface KnownMunicipality { readonly municipality: string; readonly words: readonly string[] }
export interface KnownIndicator { readonly id: string; readonly title: Text; readonly kind: IndicatorKind }
export interface SchoolCells { readonly id: string | null; readonly name: string; readonly municipality: string; readonly municipalityId: string | null; readonly kind: SchoolKind | null }
export interface NamedSchoolCells extends KnownSchool { readonly kind: SchoolKind | null }

/** What a table is checked against. Nothing in it is looked up while checking. */
export interface ImportContext {
  readonly import: string;
  readonly region: string;
  readonly schools: readonly KnownSchool[];
  readonly municipalities: readonly KnownMunicipality[];
  readonly indicators: readonly KnownIndicator[];
  /** What the programme counts schools apart by. */
  readonly schoolTags: readonly SchoolTag[];
  /** The cycle's year, the year rows without one belong to, and the month-day on which school years start. */
  readonly cycleYear: string;
  readonly defaultYear: string | null;
  readonly yearStarts: string;
  /** Gives a new school its ids: its own, the programme's, or made from the names. */
  nameSchool(cells: SchoolCells): NamedSchoolCells;
  /** Where an id is taken by another municipality or region already. */
  isTaken(school: NamedSchoolCells): boolean;
  /** What a person has decided about a date outside of its year; `undefined` while nobody has. */
  settled(sheet: string, row: number, column: number, read: PlainDate): Settlement | undefined;
}

/** The date to store, which may be the one read; `null` leaves the row out. */
export interface Settlement { readonly stored: PlainDate | null }
