import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { fold } from '@uplift/domain/core/decider';
import { registryDecider, type RegistryState, type SchoolChange } from '@uplift/domain/registry/decide';
import type { RegistryEvent } from '@uplift/domain/registry/events';
import { schoolStreamOf } from '@uplift/domain/registry/stream';
import { registryAggregate } from '@uplift/infra/command/aggregates';
import { casesOfSubject } from '@uplift/infra/projections/queries/cases-of-subject';
import { listSchools, predecessorsOf } from '@uplift/infra/projections/queries/registry';
import { schoolNames } from '@uplift/infra/projections/queries/subject-names';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import { KnownPlaces } from '../access/known-places.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { schoolIdOf } from '../cycles/import/subject-ids.js';
import { Codec } from '../parts/codec.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';
import type { RegisterSchoolBody, SchoolAnswer, SchoolChangeBody, SchoolsAnswer, SchoolsQuery } from './registry-answers.js';

/** The region's schools and what becomes of them. */
@Injectable()
export class RegistrySchools {
  constructor(
    private readonly db: ReadDatabase, private readonly access: Access, private readonly places: KnownPlaces, private readonly sender: CommandSender,
    private readonly streams: StreamLoader, private readonly codec: Codec,
  ) {}

  async list({ ended, ...query }: z.output<typeof SchoolsQuery>, reader: SignedIn): Promise<SchoolsAnswer> {
    const { rows, next } = await listSchools(this.db, { ...query, scopes: reachOf(this.access, reader, 'registry.read'), ...ended !== undefined && { ended: ended === 'true' } });
    return { schools: rows.map((row) => ({ ...row, successors: [...row.successors] })), next };
  }

  async show(school: string, reader: SignedIn): Promise<SchoolAnswer> {
    await this.requirePlace(school, reader, 'registry.read');
    const stored = await this.streams.read(schoolStreamOf(school));
    return this.answer(school, stored.length, fold<RegistryEvent, RegistryState>(registryDecider, stored.map((event) => this.codec.decode(event) as RegistryEvent)), reader);
  }

  /** Throws `municipality-unknown` also for one outside of one's reach, and `school-known` for a school that is there with another name or kind. */
  async register({ municipality, name, kind, school = schoolIdOf(municipality, name) }: z.output<typeof RegisterSchoolBody>, caller: Caller): Promise<SchoolAnswer> {
    const place = await this.places.ofScope({ kind: 'municipality', id: municipality });
    if (place === null || !this.access.allows(caller.signedIn, 'registry.read', place)) throw new DomainError('municipality-unknown', { municipality });
    this.access.require(caller.signedIn, 'registry.change', place);
    const { version, state } = await this.sender.send(registryAggregate, { type: 'RegisterSchool', school, municipality, region: place.region, name, kind, isNew: true }, undefined, caller);
    return this.answer(school, version, state, caller.signedIn);
  }

  async change(school: string, body: SchoolChangeBody, caller: Caller): Promise<SchoolAnswer> {
    await this.requirePlace(school, caller.signedIn, 'registry.change');
    // A successor is a school of the registry itself, and one the person may speak for.
    const successors = body.change === 'merge' ? [body.into] : body.change === 'split' ? body.into : [];
    for (const successor of successors) await this.requirePlace(successor, caller.signedIn, 'registry.change');
    const { version, state } = await this.sender.send(registryAggregate, commandOf(school, body), undefined, caller);
    return this.answer(school, version, state, caller.signedIn);
  }

  /** Throws `school-unknown`, also for a school outside of one's reach. */
  async requirePlace(school: string, reader: SignedIn, action: 'registry.read' | 'registry.change'): Promise<void> {
    const place = await this.places.ofScope({ kind: 'school', id: school });
    if (place === null || !this.access.allows(reader, 'registry.read', place)) throw new DomainError('school-unknown', { school });
    this.access.require(reader, action, place);
  }

  private async answer(school: string, version: number, state: RegistryState, reader: SignedIn): Promise<SchoolAnswer> {
    if (state.status !== 'school') throw new DomainError('school-unknown', { school });
    const { region, municipality, name, kind, formerNames, splitOff, end } = state;
    const cases = this.access.allows(reader, 'case.read', { region, municipality, school }) ? await casesOfSubject(this.db, 'school', school) : [];
    const names = await schoolNames(this.db, [...splitOff, ...end === null ? [] : [end]].flatMap(({ into }) => into));
    return { school, version, region, municipality, name, kind, formerNames: [...formerNames], splitOff: splitOff.map(({ on, into }) => ({ on, into: [...into] })),
      end: end === null ? null : { ...end, into: [...end.into] },
      predecessors: [...await predecessorsOf(this.db, { school, region })], named: [...names].map(([id, called]) => ({ school: id, name: called })), cases: [...cases] };
  }
}

const commandOf = (school: string, body: SchoolChangeBody): Unstamped<SchoolChange> => {
  switch (body.change) {
    case 'rename': return { type: 'RenameSchool', school, name: body.name };
    case 'kind': return { type: 'ChangeSchoolKind', school, kind: body.kind };
    case 'close': return { type: 'CloseSchool', school, on: body.on, reason: body.reason };
    case 'merge': return { type: 'MergeSchool', school, into: body.into, on: body.on };
    case 'split': return { type: 'SplitSchool', school, into: body.into, on: body.on, remains: body.remains };
    case 'reopen': return { type: 'ReopenSchool', school, reason: body.reason };
  }
};
