/** The id of a programme's cycle: `smolensk-2026` for the year 2026/27. */
export const cycleId = (programme: string, year: string): string => `${programme}-${year.trim().slice(0, 4)}`;
