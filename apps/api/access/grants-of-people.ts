import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { personDecider, type PersonState } from '@uplift/domain/person/decide';
import type { PersonEvent } from '@uplift/domain/person/events';
import { personStreamOf } from '@uplift/domain/person/stream';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { KnownPlaces } from './known-places.js';
import type { PlacedGrant } from './signed-in.js';

/** Who holds which role, from the events themselves: a role taken away is gone with the next request. */
@Injectable()
export class GrantsOfPeople {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly places: KnownPlaces) {}

  async stateOf(person: string): Promise<PersonState> {
    const events = await this.streams.read(personStreamOf(person));
    return fold(personDecider, events.map((event) => this.codec.decode(event) as PersonEvent));
  }

  /** `null` for a person who is not registered or was erased. A role over a place nobody registered counts for nothing. */
  async of(person: string): Promise<readonly PlacedGrant[] | null> {
    const state = await this.stateOf(person);
    if (state.status !== 'known') return null;
    const placed = await Promise.all(state.grants.map(async (grant) => ({ ...grant, place: await this.places.ofScope(grant.scope) })));
    return placed.filter((grant): grant is PlacedGrant => grant.place !== null);
  }
}
