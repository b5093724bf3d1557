import { Injectable } from '@nestjs/common';
import { addresseeOf } from '@uplift/infra/mail/addressee';
import { signInMail, type SignInNews } from '@uplift/infra/mail/sign-in-mail';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { findPerson } from '@uplift/infra/projections/queries/people';
import { PinoLogger } from 'nestjs-pino';
import { PostOffice } from '../parts/post-office.js';
import { ReadDatabase } from '../parts/read-database.js';

/** `no-mail`: no mail server is known here. */
export type LetterOutcome = 'mailed' | 'no-address' | 'no-mail' | 'failed';

/** Tells people at once, at their own address, what happened to the way they sign in. */
@Injectable()
export class SignInLetters {
  constructor(private readonly post: PostOffice, private readonly db: ReadDatabase, private readonly personalData: PersonalData, private readonly log: PinoLogger) {}

  async isReachable(person: string): Promise<boolean> { return this.post.mailer !== null && await this.addressee(person) !== null; }

  /** `about` names the event behind it: the same letter has the same id. Never throws. */
  async send(person: string, news: SignInNews, about: string): Promise<LetterOutcome> {
    if (this.post.mailer === null) return 'no-mail';
    try {
      const to = await this.addressee(person);
      if (to === null) return 'no-address';
      const { name, address, language } = to;
      await this.post.mailer.send({ to: { name, address }, ...signInMail(news, { language, name }), language, messageId: `${news.kind}.${about}@uplift` });
      return 'mailed';
    } catch (error) {
      this.log.warn({ err: error, person, letter: news.kind }, 'a letter about signing in was not sent');
      return 'failed';
    }
  }

  private async addressee(person: string): Promise<{ readonly name: string; readonly address: string; readonly language: 'ru' | 'en' } | null> {
    const row = await findPerson(this.db, { person });
    if (row === null || row.sealed === null) return null;
    const [opened] = await this.personalData.decryptMany([{ person, sealed: row.sealed }]);
    const addressee = addresseeOf(opened!);
    return addressee.status === 'reachable' ? { name: addressee.name, address: addressee.address, language: row.language } : null;
  }
}
