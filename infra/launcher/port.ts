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

/** The wanted port, else the first free one of the twenty after it, else any free one. Port 0 wants any. */
export const pickPort = async (wanted: number, host: string = '127.0.0.1'): Promise<number> => {
  if (wanted === 0) return freePort();
  for (let port = wanted; port <= Math.min(wanted + 20, 65_535); port += 1) if (await mayListen(port, host)) return port;
  return freePort();
};
