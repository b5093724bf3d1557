import { PlainDate } from '@uplift/domain/core/instant';
import { usageError } from '../cli-error.js';

/** A day as a person writes it: `2026-11-13` or `13.11.2026`. Throws wrong usage for anything else. */
export const dayFrom = (given: string): PlainDate => {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(given);
  const day = russian === null ? given : `${russian[3]!}-${russian[2]!.padStart(2, '0')}-${russian[1]!.padStart(2, '0')}`;
  if (PlainDate.safeParse(day).success) return day;
  throw usageError(`Дата «${given}» неверна: нужна 2026-11-13 или 13.11.2026`, `“${given}” is no date: write 2026-11-13 or 13.11.2026`);
};
