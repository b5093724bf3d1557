import { Injectable } from '@nestjs/common';
import { calendarOfProgramme } from '@uplift/domain/programme/programme-calendar';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import type { Action } from '@uplift/domain/access/policy';
import { ClockTime } from '@uplift/domain/programme/clock-time';
import { heldDays, nothingKnown } from '@uplift/domain/programme/held-days';
import { GatheringForm } from '@uplift/domain/programme/meeting-schema';
import { TrainingKind, type TrainingSeries } from '@uplift/domain/programme/training-schema';
import { Role, Slug, Text } from '@uplift/domain/programme/vocabulary';
import { Material, Participants } from '@uplift/domain/training/training-events';
import type { PlanTraining, TrainingCommand } from '@uplift/domain/training/training-commands';
import { trainingDecider } from '@uplift/domain/training/training-decide';
import type { TrainingEvent } from '@uplift/domain/training/training-events';
import type { TrainingState } from '@uplift/domain/training/training-state';
import { trainingStreamOf } from '@uplift/domain/training/stream';
import { trainingAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { CycleFacts, type CycleWithProgramme } from '../cycles/cycle-facts.js';
import { SubjectId } from '../http/ids.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { TrainingCircle, type ListedSchool } from './training-circle.js';
import { trainingView, type Standing, type TrainingView } from './training-answer.js';

const reason = z.string().min(1).max(1000);
export const AnnounceTraining = z.strictObject({
  series: Slug.describe('A series of the programme, or a name of its own.'), day: PlainDate, time: ClockTime.optional(), minutes: z.int().min(5).max(600).optional(),
  title: Text.optional(), topic: z.string().min(1).max(1000).nullable().default(null), kind: TrainingKind.optional(), form: GatheringForm.optional(),
  by: Role.optional(), audience: z.array(Role).min(1).optional(), capacity: z.int().min(1).max(10_000).nullable().optional(),
}).meta({ id: 'AnnounceTraining' });
export const SettleTrainingDate = z.strictObject({ day: PlainDate, reason }).meta({ id: 'SettleTrainingDate' });
export const MoveTraining = z.strictObject({ day: PlainDate, time: ClockTime.nullable().default(null), reason }).meta({ id: 'MoveTraining' });
export const CancelTraining = z.strictObject({ reason }).meta({ id: 'CancelTraining' });
const BySchool = z.array(z.strictObject({ school: SubjectId, count: z.int().min(1).max(1000) })).max(1000);
export const TakePlaces = z.strictObject({ people: z.array(SubjectId).max(1000).default([]), schools: BySchool.default([]) }).meta({ id: 'TakePlaces' });
export const GiveBackPlaces = z.strictObject({ people: z.array(SubjectId).max(1000).default([]), schools: z.array(SubjectId).max(1000).default([]) }).meta({ id: 'GiveBackPlaces' });
export const RecordParticipants = z.strictObject({
  people: z.array(SubjectId).max(2000).default([]), schools: BySchool.default([]), roles: Participants.shape.roles.default([]), others: z.int().min(0).max(10_000).default(0),
  atLeast: z.boolean().default(false).describe('The number is a lower bound.'),
}).meta({ id: 'RecordParticipants' });
export const AddMaterial = Material.extend({}).strict().meta({ id: 'AddMaterial' });
export const TrainingsPlanned = z.object({ cycle: z.string(), trainings: z.int(), planned: z.int() }).meta({ id: 'TrainingsPlanned' });

/** Seminars, webinars and consultations: announced, registered for, held, with what was handed out. */
@Injectable()
export class HoldTraining {
  constructor(
    private readonly sender: CommandSender, private readonly cycles: CycleFacts, private readonly streams: StreamLoader, private readonly codec: Codec, private readonly access: Access,
    private readonly circle: TrainingCircle,
  ) {}

  /** Puts the programme's series on the calendar, once. */
  async plan(cycle: string, caller: Caller): Promise<z.output<typeof TrainingsPlanned>> {
    const facts = await this.cycles.of(cycle);
    const { document, year } = facts;
    const all = new Map([...document.trainings, ...document.meetings].map((one) => [one.id, one]));
    const commands = document.trainings.flatMap((series) => heldDays(series, all, { year, calendar: calendarOfProgramme(document), known: nothingKnown })
      .map(({ occurrence, day }, nth) => this.planned(cycle, facts, series, occurrence, { day, topic: series.topics[nth]?.ru ?? null })));
    const results = (await this.sender.sendMany(trainingAggregate, commands.map((command) => ({ command, context: undefined, part: command.training })), caller)).map(stateOrThrow);
    await this.sender.shown(results, caller);
    return { cycle, trainings: commands.length, planned: results.filter(({ events }) => events.length > 0).length };
  }

  async announce(cycle: string, { series: id, day, title, ...more }: z.output<typeof AnnounceTraining>, caller: Caller): Promise<TrainingView> {
    const facts = await this.cycles.of(cycle);
    this.access.require(caller.signedIn, 'training.hold', { region: facts.state.region, municipality: null, school: null });
    const known = facts.document.trainings.find((one) => one.id === id);
    const named = title ?? known?.title;
    if (named === undefined) throw new DomainError('training-unknown', { training: id });
    const series: TrainingSeries = known ?? {
      id, title: named, kind: 'event', held: { announced: true }, at: '10:00', minutes: 90, form: 'in-person', by: 'institute-coordinator', audience: ['school-team'], topics: [] };
    const command = this.planned(cycle, facts, { ...series, title: named }, day, { day, ...more });
    const { state, version } = await this.sender.send(trainingAggregate, command, undefined, caller);
    return trainingView(command.training.slice(cycle.length + 1), version, state, this.standing(state, facts.state.schools, caller.signedIn));
  }

  async carryOut(cycle: string, name: string, action: Action, command: Unstamped<TrainingCommand>, caller: Caller): Promise<TrainingView> {
    const { state: { region, schools } } = await this.cycles.of(cycle);
    if (action === 'training.hold') this.access.require(caller.signedIn, action, { region, municipality: null, school: null });
    else this.requireSchools(command, region, schools, caller);
    const { state, version } = await this.sender.send(trainingAggregate, command, undefined, caller);
    return trainingView(name, version, state, this.standing(state, schools, caller.signedIn));
  }

  async show(cycle: string, name: string, reader: SignedIn): Promise<TrainingView> {
    const { state, version, schools } = await this.known(cycle, name, reader);
    return trainingView(name, version, state, this.standing(state, schools, reader));
  }

  /** What a material is called. Throws `training-unknown`, `file-unknown`, or `training-materials-closed` for whoever is not registered. */
  async nameOfMaterial(cycle: string, name: string, sha256: string, reader: SignedIn): Promise<string> {
    const { state, schools } = await this.known(cycle, name, reader);
    const found = state.materials.find((one) => one.sha256 === sha256);
    if (found === undefined) throw new DomainError('file-unknown', { sha256 });
    if (!this.standing(state, schools, reader).mayOpenMaterials) throw new DomainError('training-materials-closed', { training: name });
    return found.name;
  }

  private async known(cycle: string, name: string, reader: SignedIn) {
    const { state: { region, schools } } = await this.cycles.of(cycle);
    const events = await this.streams.read(trainingStreamOf(`${cycle}.${name}`));
    const state: TrainingState = fold(trainingDecider, events.map((event) => this.codec.decode(event) as TrainingEvent));
    const sees = this.access.grantsFor(reader, 'training.read').some(({ place }) => place.region === region);
    if (state.status === 'none' || !sees) throw new DomainError('training-unknown', { training: name });
    return { state, version: events.at(-1)!.version, schools };
  }

  private standing(state: TrainingState, schools: readonly ListedSchool[], reader: SignedIn): Standing {
    if (state.status === 'none') return { mine: false, mayOpenMaterials: false };
    return { mine: this.circle.includes(state, reader), mayOpenMaterials: this.circle.mayOpenMaterials(state, schools, reader) };
  }

  /** A school takes places for itself, those above it for any of theirs; a person for nobody else. */
  private requireSchools(command: Unstamped<TrainingCommand>, region: string, listed: readonly { readonly school: string; readonly municipality: string }[], { signedIn }: Caller): void {
    if (command.type !== 'TakePlaces' && command.type !== 'GiveBackPlaces') return;
    const { people, schools } = command.type === 'TakePlaces' ? { people: command.registration.people, schools: command.registration.schools.map(({ school }) => school) } : command;
    for (const school of schools) {
      const municipality = listed.find((one) => one.school === school)?.municipality;
      if (municipality === undefined) throw new DomainError('school-unknown', { school });
      this.access.require(signedIn, 'training.register', { region, municipality, school });
    }
    if (people.some((person) => person !== signedIn.person)) this.access.require(signedIn, 'training.hold', { region, municipality: null, school: null });
  }

  private planned(cycle: string, { state, year }: CycleWithProgramme, series: TrainingSeries, occurrence: string,
    given: Omit<z.output<typeof AnnounceTraining>, 'series' | 'title'>): Unstamped<PlanTraining> {
    return {
      type: 'PlanTraining', training: `${cycle}.${series.id}@${occurrence}`, cycle, series: series.id, occurrence, kind: given.kind ?? series.kind, region: state.region,
      title: series.title, topic: given.topic, day: given.day, time: given.time ?? series.at, minutes: given.minutes ?? series.minutes, zone: state.zone, form: given.form ?? series.form,
      held: given.by ?? series.by, audience: given.audience ?? series.audience, capacity: given.capacity ?? series.capacity ?? null, firstDay: year.firstDay, lastDay: year.lastDay,
    };
  }
}
