import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenFile, tokenFileOf, type KeptTokens } from './token-file.js';

const tokens: KeptTokens = { user: 'ira', issuer: 'http://127.0.0.1:3000/oidc', clientId: 'uplift-cli', accessToken: 'a', refreshToken: 'r', expiresAt: '2026-09-01T00:00:00.000Z' };

describe('kept sign-ins', () => {
  let home: string;
  let file: TokenFile;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'uplift-tokens-'));
    file = new TokenFile(tokenFileOf({ HOME: home }));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('lie in the person’s configuration folder, readable by nobody else', async () => {
    await file.set('http://a', tokens);
    expect(file.file).toBe(join(home, '.config', 'uplift', 'tokens.json'));
    expect((await stat(file.file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(file.file, '..'))).mode & 0o777).toBe(0o700);
    expect(tokenFileOf({ HOME: home, XDG_CONFIG_HOME: '/etc/x' })).toBe('/etc/x/uplift/tokens.json');
  });

  it('are kept by server', async () => {
    await file.set('http://a', tokens);
    await file.set('http://b', { ...tokens, user: 'oleg' });
    expect(await file.remove('http://a')).toBe(true);
    expect(await file.remove('http://a')).toBe(false);
    expect([await file.get('http://a'), await file.get('http://b')]).toStrictEqual([null, { ...tokens, user: 'oleg' }]);
    expect(await readdir(join(file.file, '..'))).toStrictEqual(['tokens.json']);
  });

  it('are none when the file is broken', async () => {
    await file.set('http://a', tokens);
    await writeFile(file.file, '{"http://a": {');
    expect(await file.get('http://a')).toBeNull();
  });

  it('are renewed by one command at a time', async () => {
    const order: string[] = [];
    const work = (name: string) => file.alone(async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    });
    await Promise.all([work('a'), work('b'), work('c')]);
    for (let at = 0; at < order.length; at += 2) expect(order[at + 1]).toBe(order[at]!.replace('begins', 'ends'));
    expect(order).toHaveLength(6);
  });
});
