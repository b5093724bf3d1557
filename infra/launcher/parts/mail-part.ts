import { join } from 'node:path';
import { startMailSink, type ReceivedMail } from '../mail-sink.js';
import type { Part } from '../supervisor.js';

/** The local mail server, for when nobody named another. It lives in the launcher itself. */
export const mailPart = (options: {
  readonly dataDir: string; readonly onUrl: (url: string) => void; readonly onMail: (mail: ReceivedMail) => void;
}): Part => ({
  name: 'Mail',
  start: async () => {
    const folder = join(options.dataDir, 'mail');
    const sink = await startMailSink({ folder, onMail: options.onMail });
    options.onUrl(sink.url);
    return { detail: `${sink.url} → ${folder}`, ended: new Promise<string>(() => undefined), stop: () => sink.stop() };
  },
});
