import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { practiceStreamOf } from '@uplift/domain/practice/stream';
import { watchListStreamOf } from '@uplift/domain/watch-list/stream';
import { practiceAggregate, watchListAggregate } from '@uplift/infra/command/aggregates';
import { listPractices, listWatchLists } from '@uplift/infra/projections/queries/registry';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { CommandSender, type Done } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { PlaceOfStream } from '../events/place-of-stream.js';
import { ReadDatabase } from '../parts/read-database.js';
import type { PracticeState } from '@uplift/domain/practice/decide';
import type { OpenListBody, PracticeAnswer, PracticeBody, PracticesAnswer, PracticesQuery, ProofBody, RetireBody, UnwatchBody, WatchBody, WatchListAnswer, WatchListsAnswer } from './registry-answers.js';
import { RegistrySchools } from './registry-schools.js';

/** A region's watch lists and its library of practices. */
@Injectable()
export class RegistryLists {
  constructor(
    private readonly db: ReadDatabase, private readonly access: Access, private readonly sender: CommandSender, private readonly placeOf: PlaceOfStream,
    private readonly schools: RegistrySchools,
  ) {}

  async watchLists(reader: SignedIn): Promise<WatchListsAnswer> {
    const lists = await listWatchLists(this.db, { regions: this.regions(reader, 'watch-list.read') });
    return { lists: lists.map((list) => ({ ...list, schools: [...list.schools] })) };
  }

  async open(body: z.output<typeof OpenListBody>, caller: Caller): Promise<z.infer<typeof WatchListAnswer>> {
    this.access.require(caller.signedIn, 'registry.change', { region: body.region, municipality: null, school: null });
    const [known] = await this.placesOf(watchListStreamOf(body.list));
    if (known !== undefined && known.region !== body.region) throw new DomainError('watch-list-unknown', { list: body.list });
    const { version } = await this.sender.send(watchListAggregate, { type: 'OpenWatchList', ...body }, undefined, caller);
    return { list: body.list, version };
  }

  async watch(list: string, body: z.output<typeof WatchBody>, caller: Caller): Promise<z.infer<typeof WatchListAnswer>> {
    await this.requireList(list, caller.signedIn);
    await this.schools.requirePlace(body.school, caller.signedIn, 'registry.change');
    const { version } = await this.sender.send(watchListAggregate, { type: 'WatchSchool', list, ...body }, undefined, caller);
    return { list, version };
  }

  async unwatch(list: string, body: z.output<typeof UnwatchBody>, caller: Caller): Promise<z.infer<typeof WatchListAnswer>> {
    await this.requireList(list, caller.signedIn);
    const { version } = await this.sender.send(watchListAggregate, { type: 'UnwatchSchool', list, ...body }, undefined, caller);
    return { list, version };
  }

  async practices({ risk }: z.output<typeof PracticesQuery>, reader: SignedIn): Promise<PracticesAnswer> {
    const rows = await listPractices(this.db, { regions: this.regions(reader, 'practice.read'), risk });
    return { practices: rows.map((row) => ({ ...row, evidence: [...row.evidence] })) };
  }

  async describe(body: z.output<typeof PracticeBody>, caller: Caller): Promise<z.infer<typeof PracticeAnswer>> {
    this.access.require(caller.signedIn, 'registry.change', { region: body.region, municipality: null, school: null });
    const [known] = await this.placesOf(practiceStreamOf(body.practice));
    if (known !== undefined && known.region !== body.region) throw new DomainError('practice-unknown', { practice: body.practice });
    return practiceAnswer(body.practice, await this.sender.send(practiceAggregate, { type: 'DescribePractice', ...body }, undefined, caller));
  }

  async prove(practice: string, evidence: z.output<typeof ProofBody>, caller: Caller): Promise<z.infer<typeof PracticeAnswer>> {
    await this.requirePractice(practice, caller.signedIn);
    await this.schools.requirePlace(evidence.school, caller.signedIn, 'registry.read');
    return practiceAnswer(practice, await this.sender.send(practiceAggregate, { type: 'ProvePractice', practice, evidence }, undefined, caller));
  }

  async retire(practice: string, { reason }: z.output<typeof RetireBody>, caller: Caller): Promise<z.infer<typeof PracticeAnswer>> {
    await this.requirePractice(practice, caller.signedIn);
    return practiceAnswer(practice, await this.sender.send(practiceAggregate, { type: 'RetirePractice', practice, reason }, undefined, caller));
  }

  private regions(reader: SignedIn, action: 'watch-list.read' | 'practice.read'): readonly string[] {
    return [...new Set(this.access.grantsFor(reader, action).map(({ place }) => place.region))];
  }

  private async placesOf(stream: string) {
    const places = await this.placeOf.of(stream);
    return places === 'everywhere' ? [] : places;
  }

  private async requireList(list: string, reader: SignedIn): Promise<void> {
    const [place] = await this.placesOf(watchListStreamOf(list));
    if (place === undefined || !this.access.allows(reader, 'registry.change', place)) throw new DomainError('watch-list-unknown', { list });
  }

  private async requirePractice(practice: string, reader: SignedIn): Promise<void> {
    const [place] = await this.placesOf(practiceStreamOf(practice));
    if (place === undefined || !this.access.allows(reader, 'registry.change', place)) throw new DomainError('practice-unknown', { practice });
  }
}

const practiceAnswer = (practice: string, { version, state }: Done<PracticeState>): z.infer<typeof PracticeAnswer> => {
  if (state.status === 'none') throw new DomainError('practice-unknown', { practice });
  return { practice, version, status: state.status };
};
