import { inTurns } from './in-turns.js';

describe('many items in turns', () => {
  it('go in as few requests as they need, and come back as one answer', async () => {
    const sent: number[] = [];
    const items = Array.from({ length: 2300 }, (_, at) => at);
    const answer = await inTurns(items, (some) => {
      sent.push(some.length);
      return Promise.resolve({ done: some.length - 1, refused: 1, results: some.map((at) => ({ case: `c${at}`, step: 's', outcome: 'done' as const })) });
    });
    expect(sent).toStrictEqual([1000, 1000, 300]);
    expect([answer.done, answer.refused, answer.results.length, answer.results[2299]?.case]).toStrictEqual([2297, 3, 2300, 'c2299']);
  });

  it('ask for nothing when there is nothing to do', async () => {
    expect(await inTurns([], () => Promise.reject(new Error('asked')))).toStrictEqual({ done: 0, refused: 0, results: [] });
  });
});
