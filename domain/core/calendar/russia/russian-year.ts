import type { PlainDate } from '../../instant.js';
import type { Wording } from '../working-calendar.js';

/** An act that sets days off: its number and the day it was signed. */
export interface Act { readonly by: 'government' | 'president'; readonly number: string; readonly date: PlainDate }

/** A day off moved by the government: `from` is worked unless it is a holiday itself, `to` is off. */
export interface MovedDay { readonly from: PlainDate; readonly to: PlainDate }

/** Days declared off during the year, first and last inclusive; they do not change the year's norm of working days. */
export interface DeclaredOff { readonly from: PlainDate; readonly to: PlainDate; readonly act: Act; readonly reason: Wording }

/**
 * What is particular about one year of the Russian production calendar. Holidays, weekends and the move of a holiday off
 * a weekend follow from article 112 of the Labour Code and are not repeated here.
 */
export interface RussianYear {
  readonly year: number;
  /** The government's decree that moves days off in this year. */
  readonly act: Act;
  readonly moved: readonly MovedDay[];
  readonly declaredOff: readonly DeclaredOff[];
  /** Working days one hour shorter (article 95). */
  readonly shortened: readonly PlainDate[];
  /** The published norm of a five-day week of 40 hours; days declared off during the year still count in it. */
  readonly norm: { readonly workingDays: number; readonly hours: number };
  /** What the data was checked against, and what could not be. */
  readonly verified: string;
}
