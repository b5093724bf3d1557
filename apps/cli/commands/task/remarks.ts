import type { Remark } from '@uplift/domain/case/events';

/** Reads `PLACE: TEXT` of each `--remark`; without a place, one word before the colon, it concerns the whole work. */
export const remarksFrom = (given: readonly string[]): readonly Remark[] => given.map((word) => {
  const [, place = '', text = word] = /^([\w-]+):\s+(.+)$/s.exec(word) ?? [];
  return { place, text };
});
