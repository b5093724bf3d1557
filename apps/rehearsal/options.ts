import { parseArgs } from 'node:util';

export interface RehearsalOptions {
  /** A programme's name, or the path of its document. */
  readonly programme: string;
  readonly year: string | null;
  readonly schools: number;
  readonly seed: number;
  readonly json: boolean;
  readonly keep: boolean;
}

export const usage = `Usage: npm run rehearse -- --programme NAME|FILE [--year 2026/27] [--schools 30] [--seed 1] [--json] [--keep]
  --programme  a built-in programme, or the path of any valid document
  --year       the cycle's year; the one that is running now when left out
  --schools    how many schools take part, 1 to 2000 (30)
  --seed       the same seed gives the same year (1)
  --json       one JSON object on the last line
  --keep       leave the database for a look and print its address`;

export class UsageError extends Error { override readonly name = 'UsageError'; }

export const readOptions = (argv: readonly string[]): RehearsalOptions => {
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options: {
      programme: { type: 'string' }, year: { type: 'string' }, schools: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
    } }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { programme, year = null, json, keep } = values;
  if (programme === undefined) throw new UsageError('--programme is missing');
  return { programme, year, schools: wholeNumber('schools', values.schools, 1, 2000), seed: wholeNumber('seed', values.seed, 0, 2_147_483_647), json, keep };
};

const wholeNumber = (name: string, text: string, low: number, high: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high) throw new UsageError(`--${name} is “${text}”; a whole number from ${low} to ${high} is expected`);
  return value;
};
