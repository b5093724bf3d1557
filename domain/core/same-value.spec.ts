import { sameValue } from './same-value.js';

describe('the same value', () => {
  it.each([[{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }], ['x', 'x'], [[], []], [null, null]])('is %j and %j', (a, b) => { expect(sameValue(a, b)).toBe(true); });
  it.each([[{ a: 1 }, { a: 1, b: undefined }], [{ a: undefined }, { b: undefined }], [[1, 2], [2, 1]], [[], {}], [null, {}], ['1', 1]])('is not %j and %j', (a, b) => {
    expect(sameValue(a, b)).toBe(false);
  });
});
