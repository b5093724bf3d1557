import type { lookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLinkCheck } from './link-check.js';
import { isPublicAddress } from './public-address.js';

let server: Server;
let origin: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const port = (server.address() as AddressInfo).port;
    switch (request.url) {
      case '/plan': response.end('the plan'); return;
      case '/no-head': response.writeHead(request.method === 'HEAD' ? 405 : 200).end('x'); return;
      case '/moved': response.writeHead(302, { location: '/plan' }).end(); return;
      case '/inside': response.writeHead(302, { location: `http://127.0.0.2:${port}/plan` }).end(); return;
      case '/circle': response.writeHead(302, { location: '/circle' }).end(); return;
      case '/silent': return;
      default: response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
});
const localAllowed = createLinkCheck({ allows: (address) => address === '127.0.0.1', timeoutMs: 700 });

describe('a link check', () => {
  it.each([
    ['/plan', { reachable: true, status: 200, reason: null }],
    ['/no-head', { reachable: true, status: 200, reason: null }],
    ['/moved', { reachable: true, status: 200, reason: null }],
    ['/nowhere', { reachable: false, status: 404, reason: null }],
    ['/circle', { reachable: false, status: null, reason: 'too many redirects' }],
    ['/silent', { reachable: false, status: null, reason: 'timeout' }],
  ])('says of %s what came', async (path, result) => { expect(await localAllowed.check(`${origin}${path}`)).toStrictEqual(result); });

  it('says why nobody answers', async () => {
    expect(await localAllowed.check('http://127.0.0.1:1/')).toStrictEqual({ reachable: false, status: null, reason: 'ECONNREFUSED' });
  });

  it('asks nothing of addresses inside, however they are written', async () => {
    const check = createLinkCheck();
    asked.length = 0;
    const port = new URL(origin).port;
    for (const url of [`${origin}/plan`, `http://localhost:${port}/plan`, `http://[::1]:${port}/`, `http://[::ffff:127.0.0.1]:${port}/plan`, `http://2130706433:${port}/plan`,
      `http://0x7f.1:${port}/plan`, 'http://169.254.169.254/latest/meta-data', 'http://10.0.0.1/', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'plan',
      'http://user:secret@example.org/']) {
      await expect(check.check(url)).rejects.toMatchObject({ code: 'link-not-allowed' });
    }
    expect(asked).toStrictEqual([]);
  });

  it('does not follow a redirect inside', async () => {
    await expect(localAllowed.check(`${origin}/inside`)).rejects.toMatchObject({ code: 'link-not-allowed' });
  });

  it('refuses a name that also leads inside', async () => {
    const twoFaced = ((_host: string, _options: object, done: (error: null, addresses: object[]) => void) => {
      done(null, [{ address: '93.184.216.34', family: 4 }, { address: '10.0.0.1', family: 4 }]);
    }) as unknown as typeof lookup;
    await expect(createLinkCheck({ lookup: twoFaced }).check('http://school.example/')).rejects.toMatchObject({ code: 'link-not-allowed' });
  });
});

describe('a public address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('is %s', (address) => { expect(isPublicAddress(address)).toBe(true); });
  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
    '::1', '::', 'fe80::1', 'fc00::1', '::ffff:7f00:1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', 'school.example', ''])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
