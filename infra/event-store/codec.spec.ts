import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { defineEvent } from '@uplift/domain/core/event';
import { createEventCodec, EventCodecError } from './codec.js';
import type { StoredEvent } from './event-store.js';
import type { Upcaster } from './upcasters.js';

const VisitLogged = defineEvent('VisitLogged', 3, z.object({ school: z.string(), visitors: z.array(z.string()), minutes: z.int() }));
const NoteAdded = defineEvent('NoteAdded', 1, z.object({ text: z.string() }));

/** Version 1 had one visitor and hours; version 2 several visitors; version 3 minutes. */
const raise: readonly Upcaster[] = [
  { type: 'VisitLogged', from: 1, up: (data) => {
    const { visitor, ...rest } = data as { visitor: string };
    return { ...rest, visitors: [visitor] };
  } },
  { type: 'VisitLogged', from: 2, up: (data) => {
    const { hours, ...rest } = data as { hours: number };
    return { ...rest, minutes: hours * 60 };
  } },
];

interface Fixture { readonly stored: Pick<StoredEvent, 'id' | 'type' | 'schemaVersion' | 'occurredAt' | 'data'>; readonly raised: unknown }
const fixtures = JSON.parse(readFileSync(new URL('./codec.fixtures.json', import.meta.url), 'utf8')) as Fixture[];

describe('event codec', () => {
  const codec = createEventCodec([VisitLogged, NoteAdded], raise);
  const occurredAt = '2026-11-13T12:00:00.000Z';

  it('stamps the schema version and keeps only what the schema names', () => {
    expect(codec.encode({ type: 'NoteAdded', occurredAt, data: { text: 'seen', stray: 1 } }))
      .toStrictEqual({ type: 'NoteAdded', schemaVersion: 1, occurredAt, data: { text: 'seen' } });
  });

  it('checks frozen data once and answers with one frozen result, for its own type only', () => {
    const data = Object.freeze({ text: 'shared' });
    const [first, second] = [codec.encode({ type: 'NoteAdded', occurredAt, data }), codec.encode({ type: 'NoteAdded', occurredAt, data })];
    expect(first).toStrictEqual({ type: 'NoteAdded', schemaVersion: 1, occurredAt, data: { text: 'shared' } });
    expect(second.data).toBe(first.data);
    expect(Object.isFrozen(first.data)).toBe(true);
    expect(() => codec.encode({ type: 'VisitLogged', occurredAt, data })).toThrow(EventCodecError);
    expect(codec.encode({ type: 'NoteAdded', occurredAt, data: { text: 'shared' } }).data).not.toBe(first.data);
  });

  it.each(fixtures)('reads $stored.type of version $stored.schemaVersion as stored in its day', ({ stored, raised }) => {
    expect(codec.decode(stored)).toStrictEqual({ type: stored.type, occurredAt: stored.occurredAt, data: raised });
  });

  it('has a fixture of every old version', () => {
    expect(fixtures.map(({ stored }) => stored.schemaVersion)).toStrictEqual([1, 2, 3]);
  });

  it('refuses what it does not know, in words', () => {
    expect(() => codec.encode({ type: 'Unheard', occurredAt, data: {} })).toThrow('Event type Unheard is not registered');
    expect(() => codec.encode({ type: 'NoteAdded', occurredAt, data: { text: 7 } })).toThrow('NoteAdded does not fit its schema at "text"');
    expect(() => codec.decode({ id: 'e1', type: 'Unheard', schemaVersion: 1, occurredAt, data: {} })).toThrow('does not know');
    expect(() => codec.decode({ id: 'e1', type: 'NoteAdded', schemaVersion: 2, occurredAt, data: { text: '' } })).toThrow('this release knows up to 1');
    expect(() => codec.decode({ id: 'e1', type: 'VisitLogged', schemaVersion: 2, occurredAt, data: { hours: 'two' } })).toThrow(EventCodecError);
  });

  it('is not made with a gap, a twin or an upcaster to nowhere', () => {
    expect(() => createEventCodec([VisitLogged], raise.slice(1))).toThrow('needs exactly one upcaster from version 1');
    expect(() => createEventCodec([NoteAdded, NoteAdded])).toThrow('defined twice');
    expect(() => createEventCodec([NoteAdded], [{ type: 'NoteAdded', from: 1, up: (data) => data }])).toThrow('leads nowhere');
  });
});
