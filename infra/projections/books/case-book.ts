import type { Place } from '@uplift/domain/access/policy';
import { isAddedStep } from '@uplift/domain/case/added-step';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { cycleOfInterviews } from '@uplift/domain/interview/stream';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { StoredEvent } from '../../event-store/event-store.js';
import type { Queryable } from '../../lease/lease-table.js';
import type { Handlers } from '../read-event.js';
import type { CycleBook, CycleStep } from './cycle-book.js';

/** A case as a row: where it lies, how it stands, and how many of its steps stand where. */
export interface CaseEntry {
  readonly id: string;
  readonly cycle: string;
  readonly kind: SubjectKind;
  readonly subject: string;
  readonly region: string;
  readonly municipality: string | null;
  tags: readonly string[];
  /** The programme's edition that the case follows. */
  edition: number;
  readonly openedAt: string;
  readonly place: Place;
  status: 'open' | 'set-aside' | 'completed' | 'closed';
  /** The first stage with an unfinished step; `null` when all are finished. */
  stage: string | null;
  stageIndex: number;
  /** Finished steps by stage, in the document's order. */
  finished: number[];
  open: number;
  inReview: number;
  done: number;
  closed: number;
  returns: number;
  doneLate: number;
  version: number;
  changedAt: string;
  setAside: string | null;
  endedAt: string | null;
}

/** Cases kept in memory before half of them are let go. */
const kept = 60_000;

/** The cases that events speak of, each as it stands at the event being folded. */
export class CaseBook {
  /** By stream, so that an event finds its case without cutting strings. */
  private readonly entries = new Map<string, CaseEntry>();
  private last: { readonly stream: string; readonly entry: CaseEntry } | null = null;
  private changed = new Set<CaseEntry>();

  constructor(private readonly cycles: CycleBook) {}

  readonly on: Handlers = {
    CaseOpened: ({ data, occurredAt }, stored) => {
      const { cycle, subject, region, municipality, programme: { edition }, tags = [] } = data;
      const place = { region, municipality, school: subject.kind === 'school' ? subject.id : null };
      const entry: CaseEntry = {
        id: caseOf(stored.stream), cycle, kind: subject.kind, subject: subject.id, region, municipality, tags, edition, openedAt: occurredAt, place,
        status: 'open', stage: null, stageIndex: 0, finished: this.cycles.stepsOf(cycle, edition).stages.map(() => 0),
        open: 0, inReview: 0, done: 0, closed: 0, returns: 0, doneLate: 0, version: stored.version, changedAt: occurredAt, setAside: null, endedAt: null,
      };
      this.findStage(entry);
      this.entries.set(stored.stream, entry);
      this.changed.add(entry);
    },
    CaseAmended: ({ data }, stored) => {
      const entry = this.touch(stored);
      entry.edition = data.amendment.edition;
      entry.tags = data.tags ?? entry.tags;
      const { steps, stages } = this.cycles.stepsOf(entry.cycle, entry.edition);
      entry.finished = stages.map(() => 0);
      for (const step of data.ended) {
        const known = steps.get(step);
        if (known !== undefined) entry.finished[known.stageIndex]! += 1;
      }
      this.findStage(entry);
    },
    StepReplanned: (_, stored) => { this.touch(stored); },
    StepWithdrawn: ({ data }, stored) => {
      const entry = this.touch(stored);
      if (data.side === 'holder') entry.open -= 1;
      else entry.inReview -= 1;
      entry.closed += 1;
    },
    StepAdded: (_, stored) => { this.touch(stored); },
    StepCorrected: (_, stored) => { this.touch(stored); },
    StepCancelled: (_, stored) => {
      const entry = this.touch(stored);
      entry.open -= 1;
      entry.closed += 1;
    },
    StepOpened: (_, stored) => { this.touch(stored).open += 1; },
    ReminderIssued: (_, stored) => { this.touch(stored); },
    ReminderLapsed: (_, stored) => { this.touch(stored); },
    StepEscalated: (_, stored) => { this.touch(stored); },
    ReminderRequested: (_, stored) => { this.touch(stored); },
    StepSubmitted: (_, stored) => { this.touch(stored); },
    ReviewOpened: ({ data }, stored) => {
      const entry = this.touch(stored);
      if (data.level === 1) { entry.open -= 1; entry.inReview += 1; }
    },
    SubmissionRecalled: (_, stored) => { this.handBack(this.touch(stored)); },
    StepReturned: (_, stored) => {
      const entry = this.touch(stored);
      this.handBack(entry);
      entry.returns += 1;
    },
    StepApproved: (_, stored) => { this.touch(stored); },
    StepCompleted: ({ data }, stored) => {
      const entry = this.touch(stored);
      if (this.stepOf(stored.stream, data.step).instance.review === null) entry.open -= 1;
      else entry.inReview -= 1;
      entry.done += 1;
      if (data.late) entry.doneLate += 1;
      this.finish(entry, data.step);
    },
    StepClosed: ({ data }, stored) => {
      const entry = this.touch(stored);
      entry.open -= 1;
      entry.closed += 1;
      this.finish(entry, data.step);
    },
    DeadlineExtended: (_, stored) => { this.touch(stored); },
    StepReassigned: (_, stored) => { this.touch(stored); },
    CaseSetAside: ({ data }, stored) => { Object.assign(this.touch(stored), { status: 'set-aside', setAside: data.reason }); },
    CaseResumed: (_, stored) => { Object.assign(this.touch(stored), { status: 'open', setAside: null }); },
    CaseCompleted: ({ occurredAt }, stored) => { Object.assign(this.touch(stored), { status: 'completed', stage: null, setAside: null, endedAt: occurredAt }); },
    CaseReopened: (_, stored) => { Object.assign(this.touch(stored), { status: 'open', endedAt: null }); },
    CaseClosed: ({ occurredAt }, stored) => {
      const entry = this.touch(stored);
      entry.closed += entry.open + entry.inReview;
      Object.assign(entry, { status: 'closed', stage: null, setAside: null, endedAt: occurredAt, open: 0, inReview: 0 });
    },
  };

  /** The case of a stream, which `fetch` has found or an event has opened. */
  of(stream: string): CaseEntry {
    if (this.last?.stream === stream) return this.last.entry;
    const entry = this.entries.get(stream);
    if (entry === undefined) throw new Error(`${stream} has events but was never opened`);
    this.last = { stream, entry };
    return entry;
  }

  /** Whether such a case was opened; true only of what `fetch` has looked for, or an event has opened. */
  has(stream: string): boolean { return this.entries.has(stream); }

  /** A step by the edition that the stream's case follows. */
  stepOf(stream: string, step: string): CycleStep {
    const { cycle, edition } = this.of(stream);
    return this.cycles.stepOf(cycle, step, edition);
  }

  /** The cases changed since the last call. */
  takeChanged(): readonly CaseEntry[] {
    const changed = [...this.changed];
    this.changed = new Set();
    return changed;
  }

  async fetch(db: Queryable, schema: string, events: readonly StoredEvent[]): Promise<void> {
    const missing = new Set<string>();
    for (const stored of events) {
      const spokenOf = caseSpokenOf(stored);
      const { type } = stored;
      if (type !== 'CaseOpened' && spokenOf.startsWith('case-') && !this.entries.has(spokenOf)) missing.add(spokenOf);
    }
    for (const { stream, type } of events) if (type === 'CaseOpened') missing.delete(stream);
    if (missing.size === 0) return;
    const { rows } = await db.query<CaseRow>(`SELECT ${columns} FROM ${schema}.cases WHERE case_id = ANY ($1)`, [[...missing].map(caseOf)]);
    for (const row of rows) {
      const place = { region: row.region, municipality: row.municipality, school: row.kind === 'school' ? row.subject : null };
      this.entries.set(`case-${row.id}`, { ...row, place });
    }
  }

  /** Lets go of the cases that came first; only while no taken change is on its way into the database. */
  forget(): void {
    if (this.entries.size <= kept) return;
    this.last = null;
    for (const [stream, entry] of this.entries) {
      if (this.entries.size <= kept / 2) return;
      if (!this.changed.has(entry)) this.entries.delete(stream);
    }
  }

  private touch({ stream, version, occurredAt }: StoredEvent): CaseEntry {
    const entry = this.of(stream);
    entry.version = version;
    entry.changedAt = occurredAt;
    this.changed.add(entry);
    return entry;
  }

  private handBack(entry: CaseEntry): void {
    entry.inReview -= 1;
    entry.open += 1;
  }

  private finish(entry: CaseEntry, step: string): void {
    // What was added belongs to no stage of the programme.
    if (isAddedStep(step)) return;
    entry.finished[this.cycles.stepOf(entry.cycle, step, entry.edition).stageIndex]! += 1;
    this.findStage(entry);
  }

  private findStage(entry: CaseEntry): void {
    const { stages, sizesOf } = this.cycles.stepsOf(entry.cycle, entry.edition);
    const size = sizesOf(entry.kind, entry.tags);
    let index = 0;
    while (index < stages.length && entry.finished[index]! >= size[index]!) index += 1;
    entry.stageIndex = index;
    entry.stage = stages[index] ?? null;
  }
}

type CaseRow = Omit<CaseEntry, 'place'>;
const columns = `case_id AS id, cycle, kind, subject, region, municipality, tags, edition, opened_at AS "openedAt", status, stage, stage_order AS "stageIndex", finished,
  open_steps AS open, steps_in_review AS "inReview", done_steps AS done, closed_steps AS closed, returns, done_late AS "doneLate", version,
  changed_at AS "changedAt", set_aside AS "setAside", ended_at AS "endedAt"`;

/** The stream of the case that an event concerns: its own, or that of the form's or the interview's school. */
const caseSpokenOf = ({ stream, type, data }: StoredEvent): string => {
  if (type === 'AnswerSubmitted') return caseStreamOf(partsOfAnswerId(stream.slice('answer-'.length)).case);
  if (!stream.startsWith('interviews-')) return stream;
  const { school } = data as { readonly school?: string };
  return school === undefined ? stream : caseStreamOf(caseIdOf(cycleOfInterviews(stream.slice('interviews-'.length)), { kind: 'school', id: school }));
};

const caseOf = (stream: string): string => stream.slice('case-'.length);
