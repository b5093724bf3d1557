import { DomainError } from '../domain-error.js';
import type { PlainDate } from '../instant.js';
import { yearOf } from './plain-day.js';

/** A sentence in both languages; the shape of the programme vocabulary's Text. */
export interface Wording { readonly ru: string; readonly en: string }

/** The years a calendar knows, first and last inclusive. From `provisionalFrom` on, only by statute: no decree yet moves days off. */
export interface Coverage { readonly first: number; readonly last: number; readonly provisionalFrom: number | null }

/**
 * Which days are worked. Versioned: the edition is stored with every deadline it gave.
 * All questions about a day outside the coverage throw `calendar-not-covered`.
 */
export interface WorkingCalendar {
  readonly id: string;
  readonly edition: string;
  readonly title: Wording;
  readonly coverage: Coverage;
  isWorkingDay(date: PlainDate): boolean;
  /** A working day one hour shorter, before a holiday. */
  isShortened(date: PlainDate): boolean;
  /** Why a day is off; null for a working day. */
  whyNot(date: PlainDate): Wording | null;
}

export const assertCovered = (calendar: Pick<WorkingCalendar, 'id' | 'coverage'>, date: PlainDate): void => {
  const { first, last } = calendar.coverage;
  if (yearOf(date) < first || yearOf(date) > last) {
    throw new DomainError('calendar-not-covered', { calendar: calendar.id, date, first, last });
  }
};
