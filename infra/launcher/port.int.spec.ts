import { createServer, type AddressInfo, type Server } from 'node:net';
import { isListening, pickPort } from './port.js';

describe('the choice of a port', () => {
  let taken: Server;
  let port: number;
  beforeEach(async () => {
    taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => { taken.once('listening', resolve); });
    port = (taken.address() as AddressInfo).port;
  });
  afterEach(async () => { if (taken.listening) await new Promise((resolve) => { taken.close(resolve); }); });

  it('is the wanted one when it is free, and a later one when it is not', async () => {
    expect(await isListening(port)).toBe(true);
    const other = await pickPort(port);
    expect(other).not.toBe(port);
    expect(await isListening(other)).toBe(false);
    await new Promise((resolve) => { taken.close(resolve); });
    expect(await isListening(port)).toBe(false);
    expect(await pickPort(port)).toBe(port);
  });

  it('never names the same free one twice', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, () => pickPort(0)));
    expect(new Set(ports).size).toBe(50);
  });
});
