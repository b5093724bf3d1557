import { usageError } from '../../cli-error.js';

/** A moment as people write it: a day (its first moment in UTC) or an ISO instant. */
export const momentFrom = (given: string): string => {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T00:00:00Z` : given);
  if (Number.isNaN(time)) throw usageError(`«${given}» — не момент времени; пример: 2026-11-13 или 2026-11-13T09:00:00Z`, `“${given}” is no moment; examples: 2026-11-13 or 2026-11-13T09:00:00Z`);
  return new Date(time).toISOString();
};

export const modes = ['known', 'true'] as const;
export const modeHelp = { ru: 'known — что знали тогда, true — что было тогда на самом деле', en: 'known: what was known then; true: what was true then' };
