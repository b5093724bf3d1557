import type { Path } from '../data-at.js';

/** What every field is given; `keys` is the order of its owner's keys in the source, `change` takes `undefined` for nothing. */
export interface FieldProps<S> {
  readonly shape: S; readonly path: Path; readonly value: unknown; readonly label: string; readonly fallback?: unknown; readonly optional?: boolean;
  readonly change: (value: unknown) => void;
}
export type ShapeOf<K extends import('./shape.js').Shape['kind']> = Extract<import('./shape.js').Shape, { kind: K }>;
