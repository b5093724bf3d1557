import { newTotpSecret, stepOfTotp, totpAddress, totpCode, totpStep } from './totp.js';

/** The key of RFC 6238's appendix B; its codes have eight digits, of which the last six are ours. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

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
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(() => totpCode('MZ1', 1)).toThrow();
    const address = new URL(totpAddress({ issuer: 'Uplift', login: 'школа 4', secret }));
    expect([address.protocol, decodeURIComponent(address.pathname)]).toStrictEqual(['otpauth:', expect.stringContaining('Uplift:школа 4')]);
    expect(Object.fromEntries(address.searchParams)).toStrictEqual({ issuer: 'Uplift', secret, algorithm: 'SHA1', digits: '6', period: '30' });
  });
});
