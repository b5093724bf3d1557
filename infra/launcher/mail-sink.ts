import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail { readonly file: string; readonly recipients: readonly string[]; readonly bytes: number }

export interface MailSinkOptions {
  /** Each message becomes an `.eml` file here. */
  readonly folder: string;
  readonly port?: number;
  readonly onMail?: (mail: ReceivedMail) => void;
}

export interface MailSink { readonly url: string; readonly port: number; stop(): Promise<void> }

const largestMessage = 25 * 1024 * 1024;

const store = async (folder: string, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ReceivedMail> => {
  const message = await buffer(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('The message is larger than 25 MB'), { responseCode: 552 });
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`;
  const file = join(folder, `${name}.eml`);
  await writeFile(join(folder, `${name}.part`), message, { mode: 0o600 });
  await rename(join(folder, `${name}.part`), file);
  return { file, recipients: session.envelope.rcptTo.map(({ address }) => address), bytes: message.length };
};

/** A real mail server for one machine: it takes every message and says yes only when the message lies on the disk. */
export const startMailSink = async (options: MailSinkOptions): Promise<MailSink> => {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], size: largestMessage, disableReverseLookup: true, logger: false,
    onAuth: (_auth, _session, done) => { done(null, { user: 'anyone' }); },
    onData: (stream, session, done) => {
      store(options.folder, stream, session).then((mail) => { options.onMail?.(mail); done(null); }, (error: Error) => { done(error); });
    },
  });
  // A client that vanishes in mid-sentence is its own affair.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, port, stop: () => new Promise((resolve) => { server.close(() => resolve()); }) };
};
