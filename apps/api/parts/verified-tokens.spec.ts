import { TokenError } from '@uplift/infra/identity/token-error';
import { VerifiedTokens } from './verified-tokens.js';

const started = (expiresInMs: number) => {
  let now = Date.parse('2026-09-01T00:00:00.000Z');
  const expiresAt = new Date(now + expiresInMs).toISOString();
  const asked: string[] = [];
  const verify = (token: string) => {
    asked.push(token);
    if (token === 'bad') return Promise.reject(new TokenError('token-bad-signature'));
    return Promise.resolve({ subject: token, issuer: 'i', expiresAt, scopes: [] });
  };
  const links = { personOf: ({ subject }: { subject: string }) => Promise.resolve(subject === 'stranger' ? null : `person-${subject}`) };
  return { tokens: new VerifiedTokens(verify, links, () => now), asked, pass: (ms: number) => { now += ms; } };
};

describe('verified tokens', () => {
  it('are verified once for a while, and again afterwards', async () => {
    const { tokens, asked, pass } = started(3_600_000);
    expect([await tokens.personOf('a'), await tokens.personOf('a'), await tokens.personOf('b')]).toStrictEqual(['person-a', 'person-a', 'person-b']);
    expect(asked).toStrictEqual(['a', 'b']);
    pass(30_000);
    await tokens.personOf('a');
    expect(asked).toStrictEqual(['a', 'b', 'a']);
  });

  it('are not trusted past their end', async () => {
    const { tokens, asked, pass } = started(5_000);
    await tokens.personOf('a');
    pass(5_000);
    await tokens.personOf('a');
    expect(asked).toStrictEqual(['a', 'a']);
  });

  it('leave nothing behind when they are refused or speak for nobody', async () => {
    const { tokens, asked } = started(3_600_000);
    for (let nth = 0; nth < 2; nth += 1) await expect(tokens.personOf('bad')).rejects.toThrow(TokenError);
    expect([await tokens.personOf('stranger'), await tokens.personOf('stranger')]).toStrictEqual([null, null]);
    expect(asked).toStrictEqual(['bad', 'bad', 'stranger', 'stranger']);
  });
});
