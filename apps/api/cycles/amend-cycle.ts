import { Injectable } from '@nestjs/common';
import { previewAmendment, type AmendmentEffect } from '@uplift/domain/case/preview-amendment';
import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { cycleDecider, newlyTagged, type TaggedSchools } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { CycleState } from '@uplift/domain/cycle/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { refuseImpossibleAmendment } from '@uplift/domain/programme/amendment';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { SchoolKind } from '@uplift/domain/registry/events';
import { cycleAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { z } from 'zod';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { cycleAnswer, type CycleAnswer } from './cycle-answer.js';
import { SchoolTags } from './import/school-tags.js';

export const PreviewAmendment = z.strictObject({
  edition: z.int().min(1).describe('A published edition of the cycle’s programme.'),
  tagged: z.array(z.strictObject({ tag: Slug, schools: z.array(SubjectId).min(1).max(10_000) })).max(20).default([])
    .describe('Tags of that edition which listed schools carry from now on, beside those they have. Schools on a watch list that bears the name of a new tag carry it anyway.'),
}).meta({ id: 'PreviewAmendment' });
export const AmendCycle = PreviewAmendment.extend({
  reason: z.string().min(1).max(1000), order: z.string().min(1).max(200).nullable().default(null).describe('The order or decree behind it.'),
}).meta({ id: 'AmendCycle' });

const CaseEffect = z.object({
  case: z.string(),
  appear: z.array(z.object({ step: z.string(), due: PlainDate.nullable() })),
  go: z.array(z.object({ step: z.string(), status: z.enum(['waiting', 'open', 'in-review']) })),
  moved: z.array(z.object({ step: z.string(), from: PlainDate, to: PlainDate })),
  notices: z.array(z.object({ step: z.string(), id: z.string(), at: Instant, repeated: z.boolean().describe('It went out once before, for the old date.') })),
}).meta({ id: 'AmendmentOfCase' });
export const AmendmentPreview = z.object({
  cycle: z.string(), from: z.int(), to: z.int(),
  cases: z.int().describe('Open cases looked at.'), changed: z.int().describe('Of these, with anything that changes.'),
  appear: z.int(), go: z.int(), moved: z.int(), repeated: z.int().describe('Reminders and escalations that would go out a second time.'),
  effects: z.array(CaseEffect).describe('Case by case, those that change; at most two thousand of them.'),
}).meta({ id: 'AmendmentPreview' });
export type AmendmentPreview = z.infer<typeof AmendmentPreview>;

const effectsShown = 2_000;
const readAtOnce = 500;
type Planned = Exclude<CycleState, { status: 'none' }>;

/** Rehearses an amended programme on every open case of a cycle, and applies it. */
@Injectable()
export class AmendCycleHandler {
  constructor(
    private readonly sender: CommandSender, private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts,
    private readonly clock: Clock, private readonly tags: SchoolTags,
  ) {}

  async apply(cycle: string, { edition, reason, order, tagged }: z.output<typeof AmendCycle>, caller: Caller): Promise<CycleAnswer> {
    const all = await this.taggedBy(await this.stateOf(cycle), edition, tagged);
    return cycleAnswer(cycle, await this.sender.send(cycleAggregate, { type: 'AmendCycle', cycle, to: edition, reason, order, tagged: all }, undefined, caller));
  }

  /** By the decision that would apply it, on each case as it stands now. Nothing is stored. */
  async preview(cycle: string, { edition, tagged }: z.output<typeof PreviewAmendment>): Promise<AmendmentPreview> {
    const state = await this.stateOf(cycle);
    const all = await this.taggedBy(state, edition, tagged);
    if (edition < state.programme.edition) throw new DomainError('amendment-older', { cycle, from: state.programme.edition, to: edition });
    const ids = caseIdsOf(cycle, state);
    const tags = new Map(newlyTagged(state.schools, all).map((one) => [caseIdOf(cycle, { kind: 'school', id: one.school }), one.tags]));
    const preview = { cycle, from: state.programme.edition, to: edition, cases: 0, changed: 0, appear: 0, go: 0, moved: 0, repeated: 0, effects: [] as AmendmentPreview['effects'] };
    for (let from = 0; from < ids.length; from += readAtOnce) {
      for (const [id, effect] of await this.effectsOn(ids.slice(from, from + readAtOnce), { ...state.programme, edition }, tags)) {
        preview.cases += 1;
        preview.appear += effect.appear.length;
        preview.go += effect.go.length;
        preview.moved += effect.moved.length;
        preview.repeated += effect.notices.filter(({ repeated }) => repeated).length;
        if (effect.appear.length + effect.go.length + effect.moved.length + effect.notices.length === 0) continue;
        preview.changed += 1;
        if (preview.effects.length < effectsShown) preview.effects.push({ case: id, appear: [...effect.appear], go: [...effect.go], moved: [...effect.moved], notices: [...effect.notices] });
      }
    }
    return preview;
  }

  private async effectsOn(
    ids: readonly string[], programme: { readonly id: string; readonly edition: number }, tags: ReadonlyMap<string, readonly string[] | undefined>,
  ): Promise<readonly (readonly [string, AmendmentEffect])[]> {
    const now = this.clock.now();
    // Asked for in one turn of the event loop they come with one query.
    const streams = await Promise.all(ids.map((id) => this.streams.read(caseStreamOf(id))));
    const effects: (readonly [string, AmendmentEffect])[] = [];
    for (const [nth, id] of ids.entries()) {
      const state = fold(caseDecider, streams[nth]!.map((event) => this.codec.decode(event) as CaseEvent));
      if (state.status !== 'open' && state.status !== 'set-aside') continue;
      const { kind } = state.subject;
      const [present, amended] = await Promise.all([this.contexts.contextFor(state, kind), this.contexts.contextFor({ ...state, programme }, kind)]);
      const anew = tags.get(id);
      const command = { type: 'AmendCase', case: id, programme, reason: '', order: null, ...anew !== undefined && { tags: anew }, actor: { kind: 'system', id: 'engine' }, now } as const;
      effects.push([id, previewAmendment(command, state, present, amended)]);
    }
    return effects;
  }

  /** The tags that schools get by the amendment: those it is told, and those of watch lists that the programme did not ask for before. Throws for what cannot be. */
  private async taggedBy({ programme, region, schools }: Planned, edition: number, told: readonly TaggedSchools[]): Promise<readonly TaggedSchools[]> {
    const [present, amended] = await Promise.all([this.contexts.documentOf(programme), this.contexts.documentOf({ ...programme, edition })]);
    refuseImpossibleAmendment(present, amended);
    const known = [...tagsOf(amended), ...SchoolKind.options.filter((kind) => kind !== 'ordinary')];
    for (const { tag } of told) if (!known.includes(tag)) throw new DomainError('amendment-tag-unknown', { tag, known: known.join(', ') });
    const before = tagsOf(present);
    const watched = await this.tags.watchedIn(tagsOf(amended).filter((tag) => !before.includes(tag)), region);
    const listed = new Set(schools.map(({ school }) => school));
    return [...told, ...[...watched].map(([tag, its]) => ({ tag, schools: [...its].filter((school) => listed.has(school)) }))];
  }

  private async stateOf(cycle: string): Promise<Planned> {
    const state = fold(cycleDecider, (await this.streams.read(cycleStreamOf(cycle))).map((event) => this.codec.decode(event) as CycleEvent));
    if (state.status === 'none') throw new DomainError('cycle-unknown', { cycle });
    return state;
  }
}

const tagsOf = ({ schoolTags = [] }: ProgrammeDocument): readonly string[] => schoolTags.map(({ id }) => id);

const caseIdsOf = (cycle: string, { region, schools }: Planned): readonly string[] => [
  caseIdOf(cycle, { kind: 'region', id: region }),
  ...[...new Set(schools.map(({ municipality }) => municipality))].map((id) => caseIdOf(cycle, { kind: 'municipality', id })),
  ...schools.map(({ school }) => caseIdOf(cycle, { kind: 'school', id: school })),
];
