import type { Mailer } from '@uplift/infra/mail/mailer';

/** Sends mail; `mailer` is null where no mail server is known. */
export class PostOffice { constructor(readonly mailer: Mailer | null) {} }
