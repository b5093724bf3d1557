import { setImmediate as turn } from 'node:timers/promises';
import { eventNamed } from '../contract/events.js';
import type { AppendResult, StreamAppend } from '../event-store.js';
import { AppendQueue } from './append-queue.js';

const to = (stream: string, count = 1, name = stream): StreamAppend =>
  ({ stream, expected: null, events: Array.from({ length: count }, (_, index) => eventNamed(`${name} ${index}`)) });

/** Records each call's streams and answers when told to. */
const controlled = (fails: (streams: readonly string[]) => boolean = () => false) => {
  const calls: { readonly streams: readonly string[]; readonly answer: () => void }[] = [];
  const queue = new AppendQueue((appends) => new Promise((resolve, reject) => {
    const streams = appends.map(({ stream }) => stream);
    calls.push({ streams, answer: () => {
      if (fails(streams)) reject(new Error(`poisoned: ${streams.join()}`));
      else resolve(appends.map(({ stream, events }): AppendResult => ({ stream, outcome: 'appended', head: { version: events.length, hash: stream } })));
    } });
  }));
  const answerAll = async () => {
    await turn();
    for (let index = 0; index < calls.length; index += 1) {
      calls[index]!.answer();
      await turn();
      await turn();
    }
  };
  /** Two calls that are not answered yet: what comes now has to wait. */
  const occupy = async () => {
    const busy = [];
    for (const stream of ['x', 'y']) {
      busy.push(queue.push([to(stream)]));
      await turn();
    }
    return busy;
  };
  return { calls, queue, answerAll, occupy };
};

describe('append queue', () => {
  it('sends together what comes at once and what comes meanwhile, and answers each its own', async () => {
    const { calls, queue, answerAll } = controlled();
    const streams = ['a', 'b', 'c', 'd', 'e'];
    const answers = [];
    for (const stream of streams) {
      answers.push(queue.push([to(stream), to(`${stream}2`)]));
      if (stream !== 'a') await turn();
    }
    expect(calls.map((call) => call.streams)).toStrictEqual([['a', 'a2', 'b', 'b2'], ['c', 'c2']]);
    await answerAll();
    expect(calls.slice(2).map((call) => call.streams)).toStrictEqual([['d', 'd2', 'e', 'e2']]);
    expect((await Promise.all(answers)).map((results) => results.map(({ stream }) => stream))).toStrictEqual(streams.map((stream) => [stream, `${stream}2`]));
  });

  it('never names a stream or an id twice in one call, and keeps their order', async () => {
    const { calls, queue, answerAll, occupy } = controlled();
    const answers = await occupy();
    answers.push(...[to('a', 1, 'first'), to('a', 1, 'second'), to('b', 1, 'first'), to('c')].map((append) => queue.push([append])));
    await answerAll();
    await Promise.all(answers);
    expect(calls.map(({ streams }) => streams)).toStrictEqual([['x'], ['y'], ['a', 'c'], ['a', 'b']]);
  });

  it('sends a failed batch one by one, so that only the poisoned append fails', async () => {
    const { queue, answerAll } = controlled((streams) => streams.includes('poison'));
    const answers = ['x', 'y', 'a', 'poison', 'b'].map((stream) => queue.push([to(stream)]));
    const settled = Promise.allSettled(answers);
    await answerAll();
    expect((await settled).map(({ status }) => status)).toStrictEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('sends a large append in parts beside the small ones, every stream whole', async () => {
    const { calls, queue, answerAll } = controlled();
    const large = queue.push(Array.from({ length: 1500 }, (_, index) => to(`l${index}`, 3)));
    const small = queue.push([to('s')]);
    await turn();
    expect(calls.map(({ streams }) => streams.length)).toStrictEqual([666, 666, 1]);
    await answerAll();
    expect((await large).map(({ stream, head }) => [stream, head?.version])).toStrictEqual(Array.from({ length: 1500 }, (_, index) => [`l${index}`, 3]));
    expect((await small).length).toBe(1);
  });
});
