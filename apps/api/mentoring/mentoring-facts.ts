import { Injectable } from '@nestjs/common';
import type { Place } from '@uplift/domain/access/policy';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { MentoringContext } from '@uplift/domain/mentoring/context';
import { mentoringDecider } from '@uplift/domain/mentoring/decide';
import type { MentoringEvent } from '@uplift/domain/mentoring/events';
import type { MentoringState } from '@uplift/domain/mentoring/state';
import { mentoringStreamOf } from '@uplift/domain/mentoring/stream';
import type { MentorRole } from '@uplift/domain/programme/mentoring-schema';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import { KnownPlaces } from '../access/known-places.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export interface MentoringFacts { readonly region: string; readonly context: MentoringContext }

/** What the mentoring of a cycle stands on. */
@Injectable()
export class KnownMentoring {
  constructor(
    private readonly cycles: CycleFacts, private readonly streams: StreamLoader, private readonly codec: Codec, private readonly people: GrantsOfPeople,
    private readonly places: KnownPlaces,
  ) {}

  /** Throws `cycle-unknown`. */
  async of(cycle: string, persons: readonly string[]): Promise<MentoringFacts> {
    const { state, document } = await this.cycles.of(cycle);
    const worksAt = Object.fromEntries(await Promise.all([...new Set(persons)].map(async (person) => [person, await this.workplaces(person)] as const)));
    return { region: state.region, context: { rules: document.mentoring, zone: document.zone, worksAt,
      schools: new Map(state.schools.map(({ school, municipality }) => [school, municipality])) } };
  }

  async read(cycle: string): Promise<{ readonly state: MentoringState; readonly version: number }> {
    const stored = await this.streams.read(mentoringStreamOf(cycle));
    return { state: fold(mentoringDecider, stored.map((event) => this.codec.decode(event) as MentoringEvent)), version: stored.length };
  }

  /** Throws `person-unknown` or `school-unknown` for whoever nobody has registered. */
  async requireMentor(role: MentorRole, mentor: string): Promise<void> {
    if (role === 'tutor-school') {
      if (await this.places.ofScope({ kind: 'school', id: mentor }) === null) throw new DomainError('school-unknown', { school: mentor });
    } else if (await this.people.of(mentor) === null) throw new DomainError('person-unknown', { person: mentor });
  }

  placeOf({ region, context }: MentoringFacts, school: string): Place {
    const municipality = context.schools.get(school);
    if (municipality === undefined) throw new DomainError('mentoring-school-unlisted', { school });
    return { region, municipality, school };
  }

  private async workplaces(person: string): Promise<readonly string[]> {
    const state = await this.people.stateOf(person);
    return state.status !== 'known' ? [] : state.grants.filter(({ role, scope }) => (role === 'school-team' || role === 'teacher') && scope.kind === 'school').map(({ scope }) => scope.id);
  }
}
