import { isAddedStep, originKindOf } from '@uplift/domain/case/added-step';
import { localDateOf, timeOfDay } from '@uplift/domain/core/calendar/local-time';
import { addDays } from '@uplift/domain/core/calendar/plain-day';
import type { Instant } from '@uplift/domain/core/instant';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Cast } from '../cast/cast.js';
import type { Act } from '../oracle/expected-notices.js';
import type { Desk, Office } from '../stage/office.js';
import { rehearsedDocument } from '../actors/rehearsed-document.js';
import type { Agenda, PlannedAct } from './agenda.js';
import type { SeenEvent } from './event-view.js';
import { handInForm, type AnswersOf } from './hand-in-form.js';
import { carryOutMeasure, isRoadmapStep, playRoadmap } from './play-roadmap.js';
import { signReport } from './sign-report.js';
import type { Quiet } from './quiet.js';
import { afterDue } from './year-bounds.js';

export interface YearOptions {
  readonly document: ProgrammeDocument;
  readonly cast: Cast;
  readonly office: Office;
  readonly agenda: Agenda;
  readonly quiet: Pick<Quiet, 'next' | 'settle'>;
  /** The rehearsal's time; `advanceTo` lets everything that waits for an instant up to then happen. */
  readonly clock: { now(): Instant; advanceTo(at: Instant): Promise<void> };
  readonly until: Instant;
  /** Goes on beyond that until four weeks after the last day of what was agreed on in the year's course. */
  readonly followsAdded?: boolean;
  /** Waits until the workflows were told of everything that is stored. */
  readonly relayed: () => Promise<void>;
  /** Waits until the mails of a digest's moment have gone out. */
  readonly digestsSent: () => Promise<void>;
  readonly onProgress: (at: Instant, acts: number) => void;
  /** What is answered to forms; what it leaves is invented. */
  readonly answersOf?: AnswersOf | undefined;
  /** What is done beside, in the order of time. */
  readonly episodes?: readonly PlannedEpisode[];
}
/** Something done at a moment of its own; it answers what it did to steps. */
export interface PlannedEpisode { readonly at: Instant; run(): Promise<readonly Act[]> }

const noticeTypes = new Set(['ReminderIssued', 'StepEscalated', 'ReminderRequested', 'StepReturned', 'StepApproved', 'StepCompleted', 'StepAdded', 'StepCorrected', 'StepReassigned',
  'InterviewBooked', 'InterviewMoved', 'InterviewReleased']);

/** What people did, and until when the year was lived. */
export interface LivedYear { readonly acts: readonly Act[]; readonly until: Instant }

/** Lives through the year from moment to moment, each time the next at which a person acts, the engine wakes, or mails go out. */
export const runYear = async (options: YearOptions): Promise<LivedYear> => {
  const { agenda, quiet, clock, document } = options;
  let { until } = options;
  const acts: Act[] = [];
  const episodes = [...options.episodes ?? []].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const digest: { due: Instant | null } = { due: null };
  const hear = (events: readonly SeenEvent[]): void => {
    agenda.hear(events);
    for (const { type, data } of events) {
      if (type !== 'StepAdded' || options.followsAdded !== true) continue;
      const last = afterDue(String(data['due']), document);
      if (last > until) until = last;
    }
    for (const { type, occurredAt } of events) {
      if (!noticeTypes.has(type)) continue;
      const at = nextDigest(occurredAt > clock.now() ? occurredAt : clock.now(), document.zone);
      if (digest.due === null || at < digest.due) digest.due = at;
    }
  };
  hear(await quiet.settle(clock.now()));
  for (;;) {
    const next: Instant = [agenda.next, quiet.next, digest.due, episodes[0]?.at ?? null, until].filter((at) => at !== null).reduce((a, b) => (a < b ? a : b));
    if (next > clock.now()) {
      await options.relayed();
      await clock.advanceTo(next);
    }
    hear(await quiet.settle(next));
    if (digest.due !== null && digest.due <= next) {
      await options.digestsSent();
      digest.due = null;
    }
    const due = agenda.take(next);
    // Nobody competes with oneself: what is done in one case is done one after another.
    await Promise.all(byCase(due).map(async (ofOne) => { for (const one of ofOne) await carryOut(one, options); }));
    acts.push(...due.map(({ act }) => act));
    let asked = 0;
    for (; episodes[0] !== undefined && episodes[0].at <= next; asked += 1) acts.push(...await episodes.shift()!.run());
    options.onProgress(next, acts.length);
    if (due.length + asked > 0) hear(await quiet.settle(next));
    if (next >= until) return { acts, until };
  }
};

const byCase = (acts: readonly PlannedAct[]): readonly (readonly PlannedAct[])[] => {
  const cases = new Map<string, PlannedAct[]>();
  for (const one of acts) cases.set(one.act.case, [...cases.get(one.act.case) ?? [], one]);
  return [...cases.values()];
};

const digestTime = '09:15';
const nextDigest = (after: Instant, zone: string): Instant => {
  const day = localDateOf(after, zone);
  const today = timeOfDay(day, digestTime, zone);
  return today > after ? today : timeOfDay(addDays(day, 1), digestTime, zone);
};

/** Lets whoever holds the step do what they planned, over HTTP. */
export const carryOut = async (planned: PlannedAct, { cast, office, document, answersOf }: Pick<YearOptions, 'cast' | 'office' | 'document' | 'answersOf'>): Promise<void> => {
  const { act, roles, round, level } = planned;
  const desk: Desk = office.deskOf(cast.holderOf(act.case, roles).account);
  if (act.did === 'submit' && isToldOf(act.step)) {
    await carryOutMeasure(planned, desk);
    return;
  }
  if (isRoadmapStep(act.step, document)) {
    await playRoadmap(planned, { document, desk, attachments: () => attachmentsOf(act.step, document, desk) });
    return;
  }
  if (act.did === 'submit' && hasForm(act.step, document)) {
    await handInForm(planned, { cast, office, desk, answersOf, zone: document.zone, attachments: await attachmentsOf(act.step, document, desk) });
    return;
  }
  if (act.did === 'submit' && await signReport(planned, document, desk)) return;
  const path = `/cases/${encodeURIComponent(act.case)}/steps/${encodeURIComponent(act.step)}/${act.did}`;
  await desk.post(path, await bodyOf(act, document, desk), [act.case, act.step, round, level, act.did].join(' '));
};

/** Every plan's first measure is told of in the roadmap; the others are handed in as the tasks they are. */
const isToldOf = (step: string): boolean => isAddedStep(step) && originKindOf(step) === 'measure' && step.split('~')[1]!.startsWith('first-');

const hasForm = (instance: string, { stages, forms }: ProgrammeDocument): boolean => {
  const step = stages.flatMap(({ steps }) => steps).find(({ id }) => id === instance.split('@')[0]);
  return forms.some(({ id, anonymous }) => id === step?.form && !anonymous);
};

const bodyOf = async ({ did, step }: Act, document: ProgrammeDocument, desk: Desk): Promise<unknown> => {
  switch (did) {
    case 'approve': return {};
    case 'return': return { remarks: [{ place: step, text: 'Сроки и ответственные названы не везде.' }] };
    case 'submit': return { note: '', attachments: await attachmentsOf(step, document, desk) };
  }
};

/** As many documents of each kind as the step asks for, uploaded as anyone would. */
const attachmentsOf = (instance: string, document: ProgrammeDocument, desk: Desk): Promise<readonly object[]> => {
  const id = instance.split('@')[0];
  const step = document.stages.flatMap(({ steps }) => steps).find((one) => one.id === id);
  const wanted = (step?.attachments ?? []).flatMap(({ id: kind, min }) => Array.from({ length: min }, (_, copy) => ({ kind, name: `${kind}-${copy + 1}.pdf` })));
  return Promise.all(wanted.map(async ({ kind, name }) => {
    const { sha256, bytes } = await desk.upload(rehearsedDocument(name));
    return { kind, name, sha256, bytes };
  }));
};
