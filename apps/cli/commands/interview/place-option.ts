import type { Command } from 'commander';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import { dayFrom } from '../day-option.js';

export interface PlaceOptions { readonly slot?: string; readonly on?: string; readonly at?: string }

export const placeOptions = (added: Command, { say }: Cli): Command => added
  .option('--slot <slot>', say({ ru: 'время из графика, например 2026-11-17-1430', en: 'a slot of the timetable, such as 2026-11-17-1430' }))
  .option('--on <date>', say({ ru: 'другой день', en: 'another day' }), dayFrom)
  .option('--at <time>', say({ ru: 'начало в этот день, например 10:00', en: 'the beginning on that day, such as 10:00' }));

/** A slot, or a day with a time. Throws wrong usage for neither and for both. */
export const placeFrom = ({ slot, on, at }: PlaceOptions): object => {
  if (slot !== undefined && on === undefined && at === undefined) return { slot };
  if (slot === undefined && on !== undefined && at !== undefined) return { date: on, from: at };
  throw usageError('Укажите --slot или --on вместе с --at', 'Give --slot, or --on together with --at');
};
