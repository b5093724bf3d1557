/**
 * Brings the data of one event type from one schema version to the next. Old events are never rewritten: they are read through
 * the upcasters of their type, each as small as the change it stands for, each tested on a stored fixture.
 */
export interface Upcaster { readonly type: string; readonly from: number; up(data: unknown): unknown }

/** Upcasters of the engine's own events. Empty as long as every type is at its first version. */
export const upcasters: readonly Upcaster[] = [];
