import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { startMailSink, type ReceivedMail } from '../launcher/mail-sink.js';
import { createMailer, type Mail, withoutAddresses } from './mailer.js';

const mail = (over: Partial<Mail> = {}): Mail => ({
  to: { name: 'Анна "Ан" Образцова', address: 'anna@example.org' }, subject: 'Три уведомления', text: 'Сдайте работу.', html: '<p>Сдайте работу.</p>', language: 'ru',
  messageId: 'a-1@uplift', ...over,
});
/** A server that answers the recipient with an error. */
const refusing = async (code: number): Promise<{ url: string; stop: () => Promise<void> }> => {
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => { done(Object.assign(new Error(`${address} is not for us`), { responseCode: code })); },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => { server.close(() => { resolve(); }); }) };
};

describe('the mailer', () => {
  it('hands a mail over by SMTP as it was written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uplift-mailer-'));
    const received: ReceivedMail[] = [];
    const sink = await startMailSink({ folder, onMail: (one) => received.push(one) });
    const mailer = createMailer({ url: sink.url, from: 'Uplift <uplift@example.org>' });
    try {
      await Promise.all([mailer.send(mail()), mailer.send(mail({ messageId: 'a-2@uplift' }))]);
      expect(received.map(({ recipients }) => recipients)).toStrictEqual([['anna@example.org'], ['anna@example.org']]);
      const parsed = await Promise.all(received.map(async ({ file }) => simpleParser(await readFile(file))));
      expect(parsed.map(({ messageId }) => messageId).sort()).toStrictEqual(['<a-1@uplift>', '<a-2@uplift>']);
      const [one] = parsed;
      expect([one!.subject, one!.text?.trim(), one!.from?.text, one!.headers.get('auto-submitted'), one!.headers.get('content-language')])
        .toStrictEqual(['Три уведомления', 'Сдайте работу.', '"Uplift" <uplift@example.org>', 'auto-generated', 'ru']);
      expect(one!.html).toContain('<p>Сдайте работу.</p>');
    } finally {
      mailer.close();
      await sink.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it.each([[550, true], [451, false]])('tells a refusal for good from one for now (%i), without the address', async (code, permanent) => {
    const server = await refusing(code);
    const mailer = createMailer({ url: server.url, from: 'uplift@example.org' });
    try {
      const sending = mailer.send(mail());
      await expect(sending).rejects.toMatchObject({ name: 'MailFailedError', permanent });
      await expect(sending).rejects.not.toMatchObject({ message: expect.stringContaining('example.org') as string });
    } finally {
      mailer.close();
      await server.stop();
    }
  });

  it('says that nobody answers', async () => {
    const mailer = createMailer({ url: 'smtp://127.0.0.1:1', from: 'uplift@example.org', timeoutMs: 2_000 });
    await expect(mailer.send(mail())).rejects.toMatchObject({ name: 'MailFailedError', permanent: false });
    mailer.close();
  });

  it('leaves no address in what it reports', () => {
    expect(withoutAddresses('550 5.1.1 <anna@example.org>: no such "a.b@c.d" here')).toBe('550 5.1.1 <…>: no such "…" here');
  });
});
