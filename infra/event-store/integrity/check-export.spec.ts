import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { eventNamed } from '../contract/events.js';
import type { StoredEvent } from '../event-store.js';
import { chain, headOf } from '../hash-chain.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import { checkExport } from './check-export.js';
import { InMemoryCheckpoints } from './checkpoints.js';
import { exportLog } from './export-log.js';
import { publicKeyOf, signingKeyFrom } from './signing-key.js';
import { verifyStreams } from './verify-streams.js';
import { CheckpointBrokenError, writeCheckpoint } from './write-checkpoint.js';

const now = '2027-06-30T18:00:00.000Z';
const signingKey = signingKeyFrom(randomBytes(32));
const publicKey = publicKeyOf(signingKey);
type Line = Record<string, unknown> & { kind: string };

/** 12 events in 4 streams, checkpoints after 5, 9 and 12. */
const exported = async (): Promise<{ lines: string[]; checkpoints: InMemoryCheckpoints }> => {
  const store = new InMemoryEventStore(() => now);
  const checkpoints = new InMemoryCheckpoints();
  for (let index = 0; index < 12; index += 1) {
    const stream = `case-${index % 4}`;
    await store.append([{ stream, expected: headOf(await store.readStream(stream)), events: [eventNamed(`event ${index}`, { index, 'имя': 'x' })] }]);
    if (index === 4 || index === 8) await writeCheckpoint(store, checkpoints, signingKey, now);
  }
  const lines: string[] = [];
  for await (const line of exportLog(store, checkpoints, signingKey, now)) lines.push(line);
  return { lines, checkpoints };
};

describe('checking an exported log', () => {
  let lines: string[];
  beforeEach(async () => { ({ lines } = await exported()); });

  const parsed = (line: number) => JSON.parse(lines[line - 1]!) as Line;
  const put = (line: number, change: Record<string, unknown>) => { lines[line - 1] = JSON.stringify({ ...parsed(line), ...change }); };
  const verdict = async (key = publicKey) => {
    const report = await checkExport(lines, key);
    return report.sound ? 'sound' : [report.line, report.problem.code];
  };

  it('finds a sound one sound, and says what it holds', async () => {
    expect(lines.map((line) => (JSON.parse(line) as Line).kind)).toStrictEqual([
      'log', ...Array<string>(5).fill('event'), 'checkpoint', ...Array<string>(4).fill('event'), 'checkpoint', ...Array<string>(3).fill('event'), 'checkpoint']);
    const { kind: _, ...last } = parsed(16);
    expect(await checkExport(lines, publicKey)).toStrictEqual({ sound: true, events: 12, streams: 4, checkpoints: 3, last });
  });

  it('names changed data', async () => {
    put(4, { data: { index: 2, 'имя': 'y' } });
    const report = await checkExport(lines, publicKey);
    expect(report).toStrictEqual({ sound: false, line: 4, problem: {
      code: 'changed', ru: 'Событие 1 потока case-2 изменено: содержание не совпадает с его хешем.',
      en: 'Event 1 of stream case-2 was changed: its content does not match its hash.',
    } });
  });

  it.each([['actor', { kind: 'system', id: 'x' }], ['occurredAt', '2026-11-13T12:00:00.071Z'], ['type', 'Other'], ['causationId', 'x']])(
    'names a changed %s', async (name, value) => {
      put(9, { [name]: value });
      expect(await verdict()).toStrictEqual([9, 'changed']);
    });

  it('names an event that was changed and hashed anew, where its stream goes on', async () => {
    const event = parsed(3) as unknown as StoredEvent;
    const [forged] = chain(event.stream, null, [{ ...event, data: { index: 99 } }]);
    put(3, { data: { index: 99 }, hash: forged!.hash });
    expect(await verdict()).toStrictEqual([7, 'tree']);
    lines = lines.filter((line) => (JSON.parse(line) as Line).kind !== 'checkpoint');
    expect(await verdict()).toStrictEqual([7, 'unlinked']);
  });

  it('names a changed time of recording at the next checkpoint', async () => {
    put(9, { recordedAt: '2027-06-30T18:00:00.001Z' });
    expect(await verdict()).toStrictEqual([12, 'tree']);
  });

  it('names events that changed places, within a stream, between streams and with their positions', async () => {
    const sound = [...lines];
    [lines[1], lines[5]] = [lines[5]!, lines[1]!];
    expect(await verdict()).toStrictEqual([2, 'missing']);
    lines = [...sound];
    [lines[1], lines[2]] = [lines[2]!, lines[1]!];
    expect(await verdict()).toStrictEqual([3, 'misplaced']);
    const [two, three] = [parsed(2), parsed(3)];
    put(2, { position: three.position });
    put(3, { position: two.position });
    expect(await verdict()).toStrictEqual([7, 'tree']);
  });

  it('names a removed event: by its stream, or by the next checkpoint when it was its stream\'s last', async () => {
    const sound = [...lines];
    lines.splice(2, 1);
    expect(await verdict()).toStrictEqual([6, 'tree']);
    lines = sound.filter((_, index) => index !== 2 && index !== 6);
    expect(await verdict()).toStrictEqual([6, 'missing']);
  });

  it('names a removed or lengthened tail', async () => {
    const sound = [...lines];
    lines = sound.slice(0, -1);
    expect(await verdict()).toStrictEqual([15, 'unsigned-end']);
    lines = sound.slice(0, -2);
    expect(await verdict()).toStrictEqual([14, 'unsigned-end']);
    lines = sound.slice(0, 1);
    expect(await verdict()).toStrictEqual([1, 'unsigned-end']);
    lines = sound.filter((_, index) => index !== 14);
    expect(await verdict()).toStrictEqual([15, 'tree']);
    lines = sound.slice(0, 12);
    expect(await verdict()).toBe('sound');
    expect(await checkExport(lines, publicKey, { atLeast: 12 })).toMatchObject({ sound: false, line: 12, problem: { code: 'too-short' } });
  });

  it('names a wrong signature: a changed checkpoint, another key', async () => {
    put(12, { at: '2027-07-01T00:00:00.000Z' });
    expect(await verdict()).toStrictEqual([12, 'signature']);
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }).toString();
    expect(await verdict(other)).toStrictEqual([7, 'signature']);
  });

  it('names a line that cannot be read, and a file that is something else', async () => {
    lines[4] = lines[4]!.slice(0, -5);
    expect(await verdict()).toStrictEqual([5, 'unreadable']);
    put(1, { format: 'other/1' });
    expect(await verdict()).toStrictEqual([1, 'unreadable']);
    lines = [];
    expect(await verdict()).toStrictEqual([0, 'unsigned-end']);
  });
});

describe('checkpoints', () => {
  it('go on from the last one, say nothing new when nothing is, and hold for an empty log', async () => {
    const store = new InMemoryEventStore(() => now);
    const checkpoints = new InMemoryCheckpoints();
    const empty = await writeCheckpoint(store, checkpoints, signingKey, now);
    expect([empty.size, empty.position]).toStrictEqual([0, null]);
    expect(await writeCheckpoint(store, checkpoints, signingKey, '2027-07-01T00:00:00.000Z')).toStrictEqual(empty);
    await store.append([{ stream: 'a', expected: null, events: [eventNamed('a1')] }]);
    expect((await writeCheckpoint(store, checkpoints, signingKey, now)).size).toBe(1);
    const lines: string[] = [];
    for await (const line of exportLog(store, checkpoints, signingKey, now)) lines.push(line);
    expect(await checkExport(lines, publicKey)).toMatchObject({ sound: true, events: 1, checkpoints: 2 });
  });

  it('are not signed over one that was changed', async () => {
    const { checkpoints } = await exported();
    const latest = (await checkpoints.latest())!;
    const forged = { ...checkpoints, latest: async () => ({ ...latest, fullSubtrees: latest.fullSubtrees.toReversed() }) } as unknown as InMemoryCheckpoints;
    await expect(writeCheckpoint(new InMemoryEventStore(), forged, signingKey, now)).rejects.toThrow(CheckpointBrokenError);
  });
});

it('a living store is verified stream by stream', async () => {
  const store = new InMemoryEventStore(() => now);
  await store.append(['a', 'b'].map((stream) => ({ stream, expected: null, events: [eventNamed(`${stream}1`), eventNamed(`${stream}2`)] })));
  expect(await verifyStreams(store)).toStrictEqual({ sound: true, events: 4, streams: 2 });
});
