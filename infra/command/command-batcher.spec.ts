import { CommandBatcher } from './command-batcher.js';
import type { Aggregate } from './aggregate.js';
import type { CommandRequest, CommandResult } from './command-handler.js';
import type { CommandBase } from '@uplift/domain/core/decider';
import type { DomainEvent } from '@uplift/domain/core/event';

interface Say extends CommandBase { readonly word: string }
const sayings = (name: string): Aggregate<Say, DomainEvent, string, void> =>
  ({ name, decider: { initial: '', evolve: (state) => state, decide: () => [] }, streamOf: ({ word }) => `say-${word}` });
const say = (word: string): CommandRequest<Say, void> => ({
  command: { word, actor: { kind: 'person', id: 'p' }, now: '2026-09-01T00:00:00.000Z' }, context: undefined, id: word, correlationId: 't', expectedVersion: null,
});

/** Answers every command with its own word; fails a batch that holds a word it cannot say. */
const speaker = (unspeakable: ReadonlySet<string> = new Set()) => {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  let held = false;
  const handleMany = async (aggregate: { streamOf(command: never): string }, requests: readonly CommandRequest<never, never>[]) => {
    const words = requests.map(({ command }) => (command as Say).word);
    batches.push(words);
    if (held) await new Promise<void>((open) => { gates.push(open); });
    const bad = words.find((word) => unspeakable.has(word));
    if (bad !== undefined) throw new Error(`cannot say ${bad}`);
    return requests.map(({ command }): CommandResult<never> =>
      ({ outcome: 'done', stream: aggregate.streamOf(command), version: 1, state: (command as Say).word as never, events: [], repeated: false }));
  };
  return { handler: { handleMany: handleMany as never }, batches, hold: () => { held = true; }, release: () => { held = false; gates.splice(0).forEach((open) => { open(); }); } };
};
const turn = () => new Promise<void>((resolve) => { setImmediate(() => { setImmediate(resolve); }); });
const wordOf = (result: CommandResult<string>) => (result.outcome === 'done' ? result.state : result.error.message);

describe('command batcher', () => {
  it('sends those who call together in one batch and gives each its own answer', async () => {
    const { handler, batches } = speaker();
    const batcher = new CommandBatcher(handler);
    const answers = await Promise.all(['a', 'b', 'c'].map((word) => batcher.handle(sayings('s'), say(word))));
    expect(answers.map(wordOf)).toStrictEqual(['a', 'b', 'c']);
    expect(batches).toStrictEqual([['a', 'b', 'c']]);
  });

  it('collects those who come while a batch is under way', async () => {
    const { handler, batches, hold, release } = speaker();
    const batcher = new CommandBatcher(handler);
    hold();
    const first = batcher.handle(sayings('s'), say('a'));
    await turn();
    const later = ['b', 'c'].map((word) => batcher.handle(sayings('s'), say(word)));
    await turn();
    expect(batches).toStrictEqual([['a']]);
    release();
    expect((await Promise.all([first, ...later])).map(wordOf)).toStrictEqual(['a', 'b', 'c']);
    expect(batches).toStrictEqual([['a'], ['b', 'c']]);
  });

  it('keeps kinds of aggregates apart and batches within bounds', async () => {
    const { handler, batches } = speaker();
    const sizes: [string, number][] = [];
    const batcher = new CommandBatcher(handler, { largestBatch: 2, onBatch: (name, size) => sizes.push([name, size]) });
    await Promise.all([...['a', 'b', 'c'].map((word) => batcher.handle(sayings('s'), say(word))), batcher.handle(sayings('t'), say('d'))]);
    expect([...batches].sort()).toStrictEqual([['a', 'b'], ['c'], ['d']]);
    expect([...sizes].sort()).toStrictEqual([['s', 1], ['s', 2], ['t', 1]]);
  });

  it('lets one command that the store cannot take fail alone', async () => {
    const { handler } = speaker(new Set(['b']));
    const batcher = new CommandBatcher(handler);
    const answers = await Promise.allSettled(['a', 'b', 'c'].map((word) => batcher.handle(sayings('s'), say(word))));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? wordOf(answer.value) : String(answer.reason)))).toStrictEqual(['a', 'Error: cannot say b', 'c']);
    expect(wordOf(await batcher.handle(sayings('s'), say('d')))).toBe('d');
  });

  it('does not ask a store that is away once for each', async () => {
    const { handler, batches } = speaker(new Set(['a']));
    const batcher = new CommandBatcher(handler, { mayBeOneCommand: () => false });
    const answers = await Promise.allSettled(['a', 'b'].map((word) => batcher.handle(sayings('s'), say(word))));
    expect(answers.map(({ status }) => status)).toStrictEqual(['rejected', 'rejected']);
    expect(batches).toStrictEqual([['a', 'b']]);
  });
});
