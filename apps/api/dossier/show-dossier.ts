import { Injectable } from '@nestjs/common';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant } from '@uplift/domain/core/instant';
import { dossierOf, type DossierEvent } from '@uplift/domain/dossier/dossier';
import { dossierLinks } from '@uplift/domain/dossier/links';
import { stepFacts } from '@uplift/domain/dossier/step-facts';
import { answerStreamOf } from '@uplift/domain/form-answer/stream';
import { meetingStreamOf } from '@uplift/domain/meeting/stream';
import { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import { reportStreamOf } from '@uplift/domain/report/stream';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { schoolRecordStreamOf } from '@uplift/domain/school-record/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { listMeetings } from '@uplift/infra/projections/queries/list-meetings';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { z } from 'zod';
import { KnownCases, type CaseFacts } from '../access/case-facts.js';
import { Codec } from '../parts/codec.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { placeOfReport } from '../reports/place-of-report.js';

const Entry = z.object({
  event: z.string(), stream: z.string(), version: z.int(), type: z.string(), at: Instant, title: Text, addressees: z.array(z.string()),
});
export const DossierAnswer = z.object({
  case: z.string(), cycle: z.string(), kind: SubjectKind, subject: z.string(), whole: z.boolean().describe('No link of the chain is missing.'),
  links: z.array(z.object({ link: z.enum(dossierLinks), title: Text, entries: z.array(Entry), gap: Text.nullable().describe('What is missing; null where the link holds.') })),
}).meta({ id: 'Dossier' });
export type DossierAnswer = z.infer<typeof DossierAnswer>;

export const DossierEventAnswer = z.object({
  case: z.string(), link: z.enum(dossierLinks), title: Text, event: z.string(), stream: z.string(), version: z.int(), type: z.string(), at: Instant, recordedAt: Instant,
  by: z.string().describe('Who did it, by id.'), data: z.record(z.string(), z.unknown()).describe('What the event says; people stand in it by their ids.'),
}).meta({ id: 'DossierEvent' });
export type DossierEventAnswer = z.infer<typeof DossierEventAnswer>;

/** So many meetings of a cycle concern one place at most. */
const mostMeetings = 500;

/** The management cycle of a municipality or school, from its own events and those of the meetings over it. */
@Injectable()
export class ShowDossier {
  constructor(
    private readonly cases: KnownCases, private readonly contexts: CaseContexts, private readonly streams: StreamLoader, private readonly db: ReadDatabase,
    private readonly codec: Codec,
  ) {}

  async run(caseId: string): Promise<DossierAnswer> {
    const { facts, dossier: { links, whole } } = await this.gather(caseId);
    return { case: caseId, cycle: facts.cycle, kind: facts.kind, subject: facts.subject, whole,
      links: links.map((link) => ({ ...link, entries: link.entries.map((entry) => ({ ...entry, addressees: [...entry.addressees] })) })) };
  }

  /** What an event of the dossier says; throws `dossier-event-unknown` for one that stands in no link of it. */
  async event(caseId: string, id: string): Promise<DossierEventAnswer> {
    const { dossier: { links }, events } = await this.gather(caseId);
    const place = links.flatMap(({ link, entries }) => entries.map((entry) => ({ link, entry }))).find(({ entry }) => entry.event === id);
    const stored = events.find((event) => event.id === id);
    if (place === undefined || stored === undefined) throw new DomainError('dossier-event-unknown', { case: caseId, event: id });
    const { stream, version, type, occurredAt, recordedAt, actor, data } = stored;
    return { case: caseId, link: place.link, title: place.entry.title, event: id, stream, version, type, at: occurredAt, recordedAt, by: actor.id, data: { ...data as object } };
  }

  private async gather(caseId: string) {
    const facts = await this.cases.of(caseId);
    if (facts === null) throw new DomainError('case-unknown', { case: caseId });
    const context = await this.contexts.contextFor(facts, facts.kind);
    const answers = context.steps.flatMap(({ id, form }) => (form === undefined ? [] : [answerStreamOf(caseId, id)]));
    const events = (await Promise.all([...await this.streamsOf(caseId, facts), ...answers].map((stream) => this.streams.read(stream)))).flat();
    return { facts, events, dossier: dossierOf(events.map(dossierEvent), stepFacts(context.steps)) };
  }

  private async streamsOf(caseId: string, { cycle, kind, subject, place }: CaseFacts): Promise<readonly string[]> {
    const { rows } = await listMeetings(this.db, { cycle, reach: null, status: 'signed', limit: mostMeetings });
    const over = rows.filter(({ municipality }) => municipality === null || municipality === place.municipality);
    return [
      cycleStreamOf(cycle), caseStreamOf(caseId), roadmapStreamOf(caseId), `indicators-${cycle}.${kind}.${subject}`,
      ...kind === 'school' ? [schoolRecordStreamOf(subject)] : [], ...over.map(({ meeting }) => meetingStreamOf(meeting)),
      ...await this.reportsOver(cycle, place.municipality),
    ];
  }

  /** The reports of the municipality itself: its own analysis. */
  private async reportsOver(id: string, municipality: string | null): Promise<readonly string[]> {
    const cycle = fold(cycleDecider, (await this.streams.read(cycleStreamOf(id))).map((event) => this.codec.decode(event) as CycleEvent));
    if (cycle.status === 'none' || municipality === null) return [];
    const { reports } = await this.contexts.documentOf(cycle.programme);
    return reports.filter((report) => placeOfReport(report, cycle).municipality === municipality).map((report) => reportStreamOf(id, report.id));
  }
}

const dossierEvent = ({ id, stream, version, type, occurredAt, data }: StoredEvent): DossierEvent =>
  ({ id, stream, version, type, occurredAt, data: data as DossierEvent['data'] });
