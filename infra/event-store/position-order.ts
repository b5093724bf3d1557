import type { Position } from './event-store.js';

const compareDigits = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

/** Every store writes its positions as whole numbers joined by colons, the weightiest first; so one comparison serves all. */
export const comparePositions = (a: Position, b: Position): number => {
  const [one, other] = [a.split(':'), b.split(':')];
  for (const [index, digits] of one.entries()) {
    const difference = compareDigits(digits, other[index] ?? '');
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
};
