import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { startMailSink, type MailSink, type ReceivedMail } from './mail-sink.js';

describe('the local mail server', () => {
  let folder: string;
  let sink: MailSink;
  let received: ReceivedMail[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uplift-mail-'));
    received = [];
    sink = await startMailSink({ folder, onMail: (mail) => received.push(mail) });
  });
  afterEach(async () => {
    await sink.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps every message it took, as it was sent', async () => {
    const transport = createTransport(sink.url);
    await Promise.all([1, 2].map((number) => transport.sendMail({
      from: 'uplift@localhost', to: `school-${number}@example.org`, subject: `Напоминание ${number}`, text: 'Срок — завтра.' })));
    transport.close();
    const files = (await readdir(folder)).sort();
    expect(files).toHaveLength(2);
    expect(received.map(({ file }) => file).sort()).toStrictEqual(files.map((name) => join(folder, name)));
    const mails = await Promise.all(received.map(async ({ file }) => simpleParser(await readFile(file))));
    expect(mails.map(({ subject, text }) => [subject, text?.trim()]).sort()).toStrictEqual([['Напоминание 1', 'Срок — завтра.'], ['Напоминание 2', 'Срок — завтра.']]);
    expect(received.flatMap(({ recipients }) => recipients).sort()).toStrictEqual(['school-1@example.org', 'school-2@example.org']);
  });

  it('refuses a message larger than it may be, and keeps nothing of it', async () => {
    const transport = createTransport(sink.url);
    await expect(transport.sendMail({ from: 'a@localhost', to: 'b@localhost', subject: 'x', text: 'x'.repeat(26 * 1024 * 1024) })).rejects.toMatchObject({ responseCode: 552 });
    transport.close();
    expect(await readdir(folder)).toStrictEqual([]);
  });
});
