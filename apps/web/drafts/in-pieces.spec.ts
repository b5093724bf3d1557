import { describe, expect, it } from '@jest/globals';
import { inPieces } from './in-pieces.js';

const elsewhere = new Error('elsewhere');
const broken = new Error('broken');

/** A server that keeps what arrives of ten bytes, and fails as it is told to. */
const server = (troubles: readonly (Error | number | null)[] = []) => {
  const asked: string[] = [];
  const left = [...troubles];
  let received = 0;
  const state = () => ({ upload: 'u', received, file: received === 10 ? {} : null });
  const run = (onProgress: (sent: number) => void = () => undefined) => inPieces({
    bytes: 10, pieceBytes: 4, onProgress, isElsewhere: (problem) => problem === elsewhere,
    begin: async () => { asked.push('begin'); return { ...state(), file: null }; },
    append: async (_, from, to) => {
      asked.push(`${from}-${to}`);
      const trouble = left.shift() ?? null;
      if (typeof trouble === 'number') { received = trouble; throw broken; }
      if (trouble !== null) throw trouble;
      received = to;
      return state();
    },
  });
  return { asked, run, moveTo: (to: number) => { received = to; } };
};

describe('a file in pieces', () => {
  it('is sent in order to its end', async () => {
    const { asked, run } = server();
    const told: number[] = [];
    await run((sent) => { told.push(sent); });
    expect([asked, told]).toStrictEqual([['begin', '0-4', '4-8', '8-10'], [0, 4, 8, 10]]);
  });

  it('goes on after a break where it stopped, the piece that was cut included', async () => {
    const { asked, run } = server([null, 6]);
    await expect(run()).rejects.toBe(broken);
    await run();
    expect(asked).toStrictEqual(['begin', '0-4', '4-8', 'begin', '6-10']);
  });

  it('asks again when the file has come to another place, and ends when that goes on', async () => {
    const once = server([elsewhere]);
    once.moveTo(8);
    await once.run();
    expect(once.asked).toStrictEqual(['begin', '8-10', 'begin', '8-10']);
    await expect(server(Array.from({ length: 9 }, () => elsewhere)).run()).rejects.toBe(elsewhere);
  });

  it('of which all arrived but the answer is asked for with an empty piece', async () => {
    const { asked, run, moveTo } = server();
    moveTo(10);
    await run();
    expect(asked).toStrictEqual(['begin', '10-10']);
  });
});
