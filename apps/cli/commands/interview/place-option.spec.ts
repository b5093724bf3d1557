import { placeFrom } from './place-option.js';

describe('the place of an interview', () => {
  it('is a slot, or a day with a time', () => {
    expect(placeFrom({ slot: '2026-11-17-1430' })).toStrictEqual({ slot: '2026-11-17-1430' });
    expect(placeFrom({ on: '2026-11-17', at: '10:00' })).toStrictEqual({ date: '2026-11-17', from: '10:00' });
  });

  it.each([[{}], [{ on: '2026-11-17' }], [{ at: '10:00' }], [{ slot: '2026-11-17-1430', on: '2026-11-17', at: '10:00' }]])('is neither half of it nor both: %j', (options) => {
    expect(() => placeFrom(options)).toThrow('Give --slot, or --on together with --at');
  });
});
