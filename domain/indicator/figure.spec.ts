import { changeOf, percentOf, percentText } from './figure.js';
import { judgeQuote } from './quoted-figure.js';

const ceil = { mode: 'ceil', decimals: 1 } as const;
const share = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a share in per cent', () => {
  it.each([[7, 18, 38.9, 38.9, 38.8], [2, 18, 11.2, 11.1, 11.1], [4, 18, 22.3, 22.2, 22.2], [1, 18, 5.6, 5.6, 5.5], [5, 7, 71.5, 71.4, 71.4],
    [0, 7, 0, 0, 0], [7, 7, 100, 100, 100], [1, 8, 12.5, 12.5, 12.5], [1, 16, 6.3, 6.3, 6.2]])(
    '%i of %i is %d up, %d to the nearest, %d cut off', (numerator, denominator, up, nearest, cut) => {
      const of = (mode: 'ceil' | 'half-up' | 'truncate') => percentOf(share(numerator, denominator), { mode, decimals: 1 });
      expect([of('ceil'), of('half-up'), of('truncate')]).toStrictEqual([up, nearest, cut]);
    });

  it('is exact: a whole percentage is never lifted', () => {
    for (let denominator = 1; denominator <= 300; denominator += 1) {
      for (let numerator = 0; numerator <= denominator; numerator += 1) {
        if ((numerator * 100) % denominator !== 0) continue;
        expect(percentOf(share(numerator, denominator), ceil)).toBe(numerator * 100 / denominator);
      }
    }
  });

  it('of nothing is none', () => {
    expect(percentOf(share(0, 0), ceil)).toBeNull();
    expect(changeOf(share(0, 0), share(1, 2), ceil)).toBeNull();
  });

  it('has as many decimals as the set says', () => {
    expect([0, 1, 2, 4].map((decimals) => percentOf(share(1, 3), { mode: 'half-up', decimals }))).toStrictEqual([33, 33.3, 33.33, 33.3333]);
  });

  it('changes by the exact difference, rounded once', () => {
    expect(changeOf(share(2, 7), share(5, 7), ceil)).toBe(42.9);
    expect(changeOf(share(5, 7), share(2, 7), ceil)).toBe(-42.8);
    expect(changeOf(share(5, 7), share(2, 7), { mode: 'truncate', decimals: 1 })).toBe(-42.8);
    expect(changeOf(share(5, 7), share(2, 7), { mode: 'half-up', decimals: 1 })).toBe(-42.9);
    expect(changeOf(share(1, 8), share(0, 8), { mode: 'half-up', decimals: 0 })).toBe(-12);
  });

  it('is printed without needless decimals', () => {
    expect([100, 0, 71.5].map((percent) => percentText(percent).ru)).toStrictEqual(['100%', '0%', '71,5%']);
  });
});

describe('a quoted figure', () => {
  it('that differs is told from the computed one, with the rounding that would give it', () => {
    expect(judgeQuote('38.8', share(7, 18), ceil)).toStrictEqual({ computed: 38.9, agrees: false, difference: -0.1, mode: 'truncate' });
  });
  it('agrees, or agrees with no rounding at all', () => {
    expect(judgeQuote('38.9', share(7, 18), ceil)).toStrictEqual({ computed: 38.9, agrees: true, difference: 0, mode: 'ceil' });
    expect(judgeQuote('40', share(7, 18), ceil)).toStrictEqual({ computed: 38.9, agrees: false, difference: 1.1, mode: null });
    expect(judgeQuote('40', share(0, 0), ceil)).toStrictEqual({ computed: null, agrees: false, difference: null, mode: null });
  });
});
