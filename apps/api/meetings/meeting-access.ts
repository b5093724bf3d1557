import { Injectable } from '@nestjs/common';
import { rolesOver, type Action, type Place } from '@uplift/domain/access/policy';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { meetingDecider } from '@uplift/domain/meeting/decide';
import type { MeetingEvent } from '@uplift/domain/meeting/events';
import type { KnownMeeting } from '@uplift/domain/meeting/state';
import { meetingIdOf, meetingStreamOf } from '@uplift/domain/meeting/stream';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { MeetingReach } from '@uplift/infra/projections/queries/list-meetings';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export const placeOfMeeting = ({ region, municipality }: Pick<KnownMeeting, 'region' | 'municipality'>): Place => ({ region, municipality, school: null });

/**
 * Who sees a meeting: those whose place lies above or below the meeting's own. A municipality's planning is its own and its
 * schools' business; a meeting of the region is open to roles anywhere in it.
 */
@Injectable()
export class MeetingAccess {
  constructor(private readonly access: Access, private readonly streams: StreamLoader, private readonly codec: Codec) {}

  /** Throws `meeting-unknown` also for a meeting someone else's roles reach, and `not-allowed` for what one may only see. */
  async meeting(cycle: string, name: string, signedIn: SignedIn, action: Action): Promise<KnownMeeting> {
    const meeting = meetingIdOf(cycle, name);
    const state = await this.state(meeting);
    if (state === null || !this.sees(signedIn, placeOfMeeting(state))) throw new DomainError('meeting-unknown', { meeting: name });
    if (action !== 'meeting.read') this.access.require(signedIn, action, placeOfMeeting(state));
    return state;
  }

  async state(meeting: string): Promise<KnownMeeting | null> {
    const events = await this.streams.read(meetingStreamOf(meeting));
    const state = fold(meetingDecider, events.map((event) => this.codec.decode(event) as MeetingEvent));
    return state.status === 'none' ? null : state;
  }

  async version(meeting: string): Promise<number> { return (await this.streams.read(meetingStreamOf(meeting))).at(-1)?.version ?? 0; }

  reachOf(signedIn: SignedIn): MeetingReach {
    const grants = this.access.grantsFor(signedIn, 'meeting.read');
    const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
    return {
      regions: unique(grants.filter(({ scope }) => scope.kind === 'region').map(({ place }) => place.region)),
      municipalities: unique(grants.map(({ place }) => place.municipality)), common: unique(grants.map(({ place }) => place.region)),
    };
  }

  rolesOver({ grants }: SignedIn, state: KnownMeeting): readonly Role[] { return rolesOver(grants, placeOfMeeting(state)); }

  private sees(signedIn: SignedIn, { region, municipality }: Place): boolean {
    const { regions, municipalities, common } = this.reachOf(signedIn);
    return regions.includes(region) || (municipality === null ? common.includes(region) : municipalities.includes(municipality));
  }
}
