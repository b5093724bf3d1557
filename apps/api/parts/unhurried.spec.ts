import { unhurried } from './unhurried.js';

function* counting(to: number) {
  for (let done = 0; done < to; done += 1) yield;
  return to;
}

describe('long work', () => {
  it('comes to what it comes to at once', async () => {
    expect([await unhurried(counting(1000)), await unhurried(counting(0)), await unhurried(counting(100), 0)]).toStrictEqual([1000, 0, 100]);
  });

  it('lets others have their turn between its slices', async () => {
    let turns = 0;
    let going = true;
    const other = (): void => {
      turns += 1;
      if (going) setImmediate(other);
    };
    setImmediate(other);
    await unhurried(counting(50), 0);
    going = false;
    expect(turns).toBeGreaterThanOrEqual(49);
  });

  it('fails as it fails', async () => {
    const broken = function* (): Generator<void, number, void> {
      yield;
      throw new Error('broken');
    };
    await expect(unhurried(broken(), 0)).rejects.toThrow('broken');
  });
});
