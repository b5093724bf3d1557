import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { openKurrentEventStore } from './open-kurrent-event-store.js';
import { logPositionOf, positionOf } from './recorded-event.js';

const url = process.env.KURRENTDB_URL;

if (url) {
  let prefix = '';
  eventStoreContract('KurrentDB', async () => ({
    fresh: () => openKurrentEventStore({ url, prefix: prefix = `contract-${randomUUID()}-` }),
    beside: () => openKurrentEventStore({ url, prefix }),
  }), { idsUniqueIn: 'stream', tailingSeconds: 15 });
} else {
  describe.skip('event store contract: KurrentDB — skipped: KURRENTDB_URL names no server', () => {
    it('runs against the server of KURRENTDB_URL', () => { throw new Error('there is no server'); });
  });
}

describe('KurrentDB adapter without a server', () => {
  it('gives up on a server that accepts and says nothing', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => { sockets.add(socket); }).listen(0, '127.0.0.1');
    await new Promise((resolve) => { silent.once('listening', resolve); });
    const { port } = silent.address() as AddressInfo;
    await expect(openKurrentEventStore({ url: `kurrentdb://127.0.0.1:${port}?tls=false`, timeOut: 300 })).rejects.toThrow(/did not answer|DEADLINE|Deadline/);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => { silent.close(resolve); });
  });

  it('keeps commit and prepare in a position', () => {
    expect(logPositionOf(positionOf({ commit: 18_446_744_073_709_551_614n, prepare: 7n }))).toStrictEqual({ commit: 18_446_744_073_709_551_614n, prepare: 7n });
  });

  it('needs a prefix for its streams', async () => {
    await expect(openKurrentEventStore({ url: 'kurrentdb://127.0.0.1:1?tls=false', prefix: '$all' })).rejects.toThrow(RangeError);
  });
});
