import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail { readonly to: string; readonly subject: string; readonly messageId: string; readonly text: string }
export interface MailSink { readonly url: string; readonly mails: readonly ReceivedMail[]; close(): Promise<void> }

/** A real SMTP server on this machine that keeps what it receives. */
export const startMailSink = async (): Promise<MailSink> => {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        mails.push({ to, subject: mail.subject ?? '', messageId: mail.messageId ?? '', text: mail.text ?? '' });
        done();
      }, (error: Error) => { done(error); });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => { resolve(); });
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => new Promise((resolve) => { server.close(() => { resolve(); }); }) };
};
