import nodemailer from 'nodemailer';

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'ru' | 'en';
  /** Without angle brackets. The same mail has the same id, so that receivers tell a repeat. */
  readonly messageId: string;
}

/** The mail was not taken. The message names no address. `permanent`: another try would end the same way. */
export class MailFailedError extends Error {
  override readonly name = 'MailFailedError';
  constructor(message: string, readonly permanent: boolean) { super(message); }
}

export interface Mailer {
  /** Resolves when the server has taken the mail; throws `MailFailedError`. */
  send(mail: Mail): Promise<void>;
  /** How many it sends side by side. */
  readonly parallel: number;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password where needed. */
  readonly url: string;
  readonly from: string;
  readonly parallel?: number;
  /** For connecting, the greeting, and each answer after that. */
  readonly timeoutMs?: number;
}

/** Sends by SMTP over a few kept connections. It logs nothing: whoever sends knows whom by id. */
export const createMailer = ({ url, from, parallel = 4, timeoutMs = 20_000 }: MailerOptions): Mailer => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    pool: true, maxConnections: parallel, maxMessages: 500, host: hostname, port: Number(port || (secure ? 465 : 587)), secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    parallel,
    send: async ({ to, subject, text, html, language, messageId }) => {
      try {
        await transport.sendMail({
          from, to, subject, text, html, messageId: `<${messageId}>`,
          // Nobody's out-of-office note should answer a machine.
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => { transport.close(); },
  };
};

const failureOf = (error: unknown): MailFailedError => {
  const { message, responseCode } = error as Error & { responseCode?: number };
  return new MailFailedError(withoutAddresses(message), responseCode !== undefined && responseCode >= 500 && responseCode < 600 && responseCode !== 535);
};

/** Servers quote the recipient in their refusals. */
export const withoutAddresses = (text: string): string => text.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, '…').slice(0, 300);
