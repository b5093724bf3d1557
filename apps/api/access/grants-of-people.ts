import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { personDecider, type PersonState } from '@uplift/domain/person/decide';
import { holdsAt, type PersonEvent } from '@uplift/domain/person/events';
import { personStreamOf } from '@uplift/domain/person/stream';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { KnownPlaces } from './known-places.js';
import type { PlacedGrant } from './signed-in.js';

/** Who holds which role, from the events themselves: a role taken away is gone with the next request. */
@Injectable()
export class GrantsOfPeople {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly places: KnownPlaces, private readonly clock: Clock) {}

  async stateOf(person: string): Promise<PersonState> {
    const events = await this.streams.read(personStreamOf(person));
    return fold(personDecider, events.map((event) => this.codec.decode(event) as PersonEvent));
  }

  /** What holds now; `null` for a person who is not registered or was erased. A role over a place nobody registered counts for nothing. */
  async of(person: string): Promise<readonly PlacedGrant[] | null> {
    const all = await this.everOf(person);
    return all?.filter((grant) => holdsAt(grant, this.clock.now())) ?? null;
  }

  /** Also roles whose time has passed or is yet to come: they say where a person belongs. */
  async everOf(person: string): Promise<readonly PlacedGrant[] | null> {
    const state = await this.stateOf(person);
    if (state.status !== 'known') return null;
    const placed = await Promise.all(state.grants.map(async (grant) => ({ ...grant, place: await this.places.ofScope(grant.scope) })));
    return placed.filter((grant): grant is PlacedGrant => grant.place !== null);
  }
}
