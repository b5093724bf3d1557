import { base32, fromBase32, newTotpSecret, stepOfTotp, totpAddress, totpCode, totpStep } from './totp.js';

/** The key of RFC 6238's appendix B; its codes have eight digits, of which the last six are ours. */
const secret = base32(Buffer.from('12345678901234567890'));

describe('one-time codes', () => {
  it('are those of RFC 6238', () => {
    const codes = [59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000, 20_000_000_000].map((seconds) => totpCode(secret, totpStep(seconds * 1000)));
    expect(codes).toStrictEqual(['287082', '081804', '050471', '005924', '279037', '353130']);
  });

  it('hold for the step before and after, and no further', () => {
    const at = 1_234_567_890_000;
    const step = totpStep(at);
    const around = [-2, -1, 0, 1, 2].map((by) => stepOfTotp(secret, totpCode(secret, step + by), at));
    expect(around).toStrictEqual([null, step - 1, step, step + 1, null]);
    expect(['', '12345', '1234567', 'abcdef', '００５９２４'].map((code) => stepOfTotp(secret, code, at))).toStrictEqual([null, null, null, null, null]);
  });

  it('write their key as programs read it', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(fromBase32('MZXW6YTBOI').toString()).toBe('foobar');
    expect(() => fromBase32('MZ1')).toThrow('not base32: 1');
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpAddress({ issuer: 'Uplift', login: 'школа 4', secret: 'ABC' }))
      .toBe('otpauth://totp/Uplift%3A%D1%88%D0%BA%D0%BE%D0%BB%D0%B0%204?secret=ABC&issuer=Uplift');
  });
});
