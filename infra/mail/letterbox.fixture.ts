import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { startMailSink } from '../launcher/mail-sink.js';
import { createMailer, type Mailer } from './mailer.js';

export interface Letter { readonly to: string; readonly subject: string; readonly text: string }
export interface Letterbox {
  readonly mailer: Mailer;
  readonly count: number;
  /** The letter that came as the `index`th, from 0; waits for one that is written after an answer. */
  letter(index: number): Promise<Letter>;
  close(): Promise<void>;
}

const longestMs = 40_000;

/** A real mail server that keeps what it takes, and a mailer that sends to it. */
export const openLetterbox = async (): Promise<Letterbox> => {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-test-mail-'));
  const taken: { readonly to: string; readonly file: string }[] = [];
  const sink = await startMailSink({ folder, onMail: ({ file, recipients }) => { taken.push({ to: recipients.join(), file }); } });
  const mailer = createMailer({ url: sink.url, from: 'Uplift <uplift@localhost>' });
  return {
    mailer,
    get count() { return taken.length; },
    letter: async (index) => {
      for (const until = Date.now() + longestMs; taken.length <= index;) {
        if (Date.now() > until) throw new Error(`letter ${index} did not come`);
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
      const { to, file } = taken[index]!;
      const { subject = '', text = '' } = await simpleParser(await readFile(file));
      return { to, subject, text };
    },
    close: async () => {
      mailer.close();
      await sink.stop();
      await rm(folder, { recursive: true });
    },
  };
};
