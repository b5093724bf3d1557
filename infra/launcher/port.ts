import { connect, createServer } from 'node:net';
import { freePort } from '../postgres/free-port.js';

const mayListen = (port: number, host: string): Promise<boolean> => new Promise((resolve) => {
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen({ port, host, exclusive: true }, () => { server.close(() => resolve(true)); });
});

/** Whether somebody accepts connections there right now. */
export const isListening = (port: number, host: string = '127.0.0.1'): Promise<boolean> => new Promise((resolve) => {
  const socket = connect({ port, host });
  const answer = (open: boolean) => (): void => { socket.destroy(); resolve(open); };
  socket.once('connect', answer(true)).once('error', answer(false)).setTimeout(1_000, answer(false));
});

/** The system may name a port twice before anybody listens on it. */
const handedOut = new Set<number>();

const takeFree = async (): Promise<number> => {
  for (;;) {
    const port = await freePort();
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    return port;
  }
};

/** The wanted port, else the first free one of the twenty after it, else any free one. Port 0 wants any that this process was not told before. */
export const pickPort = async (wanted: number, host: string = '127.0.0.1'): Promise<number> => {
  if (wanted === 0) return takeFree();
  for (let port = wanted; port <= Math.min(wanted + 20, 65_535); port += 1) if (await mayListen(port, host)) return port;
  return takeFree();
};
