import { connect, constants, createServer, type ClientHttp2Session, type Http2Session, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** The line from relay and worker to Temporal: what goes over it can be looked at, and it can be cut. */
export interface TemporalLine {
  readonly address: string;
  /** Nothing gets through any more; what was under way breaks off. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a line to a server. `onSent` is told the path and the body of every call. */
export const openLine = async (target: string, onSent: (path: string, body: Buffer) => void = () => undefined): Promise<TemporalLine> => {
  let isCut = false;
  const sessions = new Set<Http2Session>();
  let upstream: ClientHttp2Session | null = null;
  const server = createServer();
  const upstreamSession = (): ClientHttp2Session => {
    if (upstream !== null && !upstream.closed && !upstream.destroyed) return upstream;
    upstream = connect(`http://${target}`);
    upstream.on('error', () => undefined);
    return upstream;
  };
  server.on('session', (session) => {
    if (isCut) { session.destroy(); return; }
    sessions.add(session);
    session.on('error', () => undefined);
    session.on('close', () => { sessions.delete(session); });
  });
  server.on('stream', (stream, headers) => { forward(stream, headers, upstreamSession(), onSent); });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const breakOff = (): void => {
    for (const session of sessions) session.destroy();
    upstream?.destroy();
  };
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => { isCut = true; breakOff(); },
    mend: () => { isCut = false; },
    close: () => new Promise((resolve) => {
      breakOff();
      server.close(() => { resolve(); });
    }),
  };
};

const forward = (incoming: ServerHttp2Stream, headers: IncomingHttpHeaders, session: ClientHttp2Session, onSent: (path: string, body: Buffer) => void): void => {
  const outgoing = session.request(headers);
  const body: Buffer[] = [];
  let trailers: IncomingHttpHeaders = {};
  incoming.on('data', (chunk: Buffer) => { body.push(chunk); });
  incoming.once('end', () => { onSent(String(headers[':path']), Buffer.concat(body)); });
  incoming.pipe(outgoing);
  outgoing.once('response', (answer, flags) => {
    if (incoming.destroyed) return;
    // An error may be all there is: headers that end the stream.
    if ((flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0) { incoming.respond(answer, { endStream: true }); return; }
    incoming.respond(answer, { waitForTrailers: true });
    incoming.once('wantTrailers', () => { incoming.sendTrailers(trailers); });
    outgoing.pipe(incoming);
  });
  outgoing.once('trailers', (received) => { trailers = received; });
  for (const [one, other] of [[incoming, outgoing], [outgoing, incoming]] as const) {
    one.on('error', () => undefined);
    one.once('close', () => { if (one.rstCode !== constants.NGHTTP2_NO_ERROR && !other.destroyed) other.close(constants.NGHTTP2_CANCEL); });
  }
};
