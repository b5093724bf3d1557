import { usageError } from '../cli-error.js';

export const wholeNumberFrom = (given: string): number => {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw usageError(`«${given}» — не целое число`, `“${given}” is not a whole number`);
};
