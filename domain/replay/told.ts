import type { DomainEvent } from '../core/event.js';
import type { Text } from '../programme/vocabulary.js';
import type { Facet } from './facets.js';

/** A value that an event sets: what it is, of what within the stream (a school, a measure), and what it came to; `null` when it is gone. */
export interface Fact { readonly facet: Facet; readonly of: Text | null; readonly value: Text | null }
/** An event as people read it, and what it sets. Who did it and when stands beside it. */
export interface Told { readonly sentence: Text; readonly facts: readonly Fact[] }

/** What ids of a stream's events are called. */
export interface Names { step(id: string): Text; school(id: string): string; municipality(id: string): string }

/** One entry a type of event: a new type breaks the build until it is told. */
export type Telling<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: (data: Extract<Event, { readonly type: Type }>['data'], names: Names) => Told;
};

export const told = (ru: string, en: string, ...facts: readonly Fact[]): Told => ({ sentence: { ru, en }, facts });
export const same = (words: string | number): Text => ({ ru: String(words), en: String(words) });
export const fact = (facet: Facet, value: Text | string | number | null, of: Text | string | null = null): Fact =>
  ({ facet, of: typeof of === 'string' ? same(of) : of, value: value === '' ? null : typeof value === 'string' || typeof value === 'number' ? same(value) : value });
export const yesOrNo = (yes: boolean): Text => (yes ? { ru: 'да', en: 'yes' } : { ru: 'нет', en: 'no' });
