import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the form of RFC 8785 for every JSON value', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }), { numRuns: 500 });
  });

  it('orders keys by code unit, numbers among them too, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, 10: 'x', 9: 'y', a: { д: -0, y: undefined }, '\u20ac': [undefined, null] }))
      .toBe('{"10":"x","9":"y","a":{"д":0},"b":1,"€":[null,null]}');
  });

  it('survives storing and reading', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }));
  });

  it.each([[NaN], [Infinity], [10n], [undefined], ['\ud800'], [{ '\udc00': 1 }], [() => 1]])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
