import { Injectable } from '@nestjs/common';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { z } from 'zod';
import type { Caller } from '../commands/caller.js';
import { CommandSender } from '../commands/command-sender.js';
import { Contacts, sealedText } from '../people/contacts.js';
import { personAnswer, type PersonAnswer } from '../people/person-answer.js';

export const ChangeContacts = Contacts.meta({ id: 'ChangeContacts' });
/** Not among them: what was returned to a person, and what went up the ladder over them. */
const Left = z.enum(['reminder', 'request', 'review', 'approved', 'extended', 'closed', 'withdrawn', 'added', 'reassigned', 'set-aside']);
export const ChoosePreferences = z.strictObject({
  language: z.enum(['ru', 'en']).describe('Of the mail.'), digest: z.enum(['daily', 'none']).describe('One mail a working day, or the inbox alone.'),
  leftOut: z.array(Left).max(20).default([]).describe('Kinds of notices that the mail leaves out; the inbox has them all.'),
}).meta({ id: 'ChoosePreferences' });

/** What people change about themselves. */
@Injectable()
export class ChangeProfile {
  constructor(private readonly sender: CommandSender, private readonly personalData: PersonalData) {}

  async contacts(contacts: z.output<typeof ChangeContacts>, caller: Caller): Promise<PersonAnswer> {
    const { person } = caller.signedIn;
    const sealed = await this.personalData.encryptFor(person, sealedText(contacts));
    return personAnswer(person, await this.sender.send(personAggregate, { type: 'ChangeContacts', person, sealed }, undefined, caller));
  }

  async preferences(preferences: z.output<typeof ChoosePreferences>, caller: Caller): Promise<PersonAnswer> {
    const { person } = caller.signedIn;
    return personAnswer(person, await this.sender.send(personAggregate, { type: 'ChoosePreferences', person, preferences }, undefined, caller));
  }
}
