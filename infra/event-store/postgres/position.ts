import type { Position } from '../event-store.js';

/** Epoch, transaction id and number: the order of the log. A later epoch sorts after all earlier ones, whatever its transaction ids. */
export const positionOf = (epoch: string, tx: string, number: string): Position => `${epoch}:${tx}:${number}` as Position;

/** The three parts, as text for SQL. Throws `RangeError` for a position of another kind of store. */
export const partsOf = (position: Position): readonly [epoch: string, tx: string, number: string] => {
  const parts = /^(\d{1,5}):(\d{1,20}):(\d{1,19})$/.exec(position);
  if (!parts) throw new RangeError(`"${position}" is not a position of this store`);
  return [parts[1]!, parts[2]!, parts[3]!];
};

/** Before every event. */
export const beforeAll = ['0', '0', '0'] as const;
