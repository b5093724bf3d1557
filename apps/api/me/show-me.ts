import { Injectable } from '@nestjs/common';
import { policy, type Action } from '@uplift/domain/access/policy';
import { fold } from '@uplift/domain/core/decider';
import { personDecider } from '@uplift/domain/person/decide';
import { Grant, holdsAt, Preferences, type PersonEvent } from '@uplift/domain/person/events';
import { personStreamOf } from '@uplift/domain/person/stream';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { StreamLoader } from '../parts/stream-loader.js';
import { Contacts, contactsOf } from '../people/contacts.js';

export const Me = z.object({
  person: z.string(), contacts: Contacts.nullable(), language: z.enum(['ru', 'en']), preferences: Preferences.meta({ id: 'Preferences' }), grants: z.array(Grant).describe('What holds now.'),
  actions: z.array(z.string()).describe('What one’s roles allow somewhere.'),
}).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

@Injectable()
export class ShowMe {
  constructor(
    private readonly streams: StreamLoader, private readonly codec: Codec, private readonly personalData: PersonalData, private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async run(reader: SignedIn): Promise<Me> {
    const { person } = reader;
    const events = (await this.streams.read(personStreamOf(person))).map((event) => this.codec.decode(event) as PersonEvent);
    const state = fold(personDecider, events);
    const preferences: Preferences = state.status === 'known' ? state.preferences : { language: 'ru', digest: 'daily', leftOut: [] };
    const sealed = events.flatMap((event) => ('sealed' in event.data ? [event.data.sealed] : [])).at(-1);
    const opened = sealed === undefined ? null : await this.personalData.decrypt(person, sealed);
    return {
      person, contacts: contactsOf(opened), language: preferences.language, preferences: { ...preferences, leftOut: [...preferences.leftOut] },
      grants: state.status === 'known' ? state.grants.filter((grant) => holdsAt(grant, this.clock.now())) : [],
      actions: (Object.keys(policy) as Action[]).filter((action) => this.access.allowsAnywhere(reader, action)),
    };
  }
}
