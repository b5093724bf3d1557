import { Injectable } from '@nestjs/common';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant } from '@uplift/domain/core/instant';
import { dossierOf, type DossierEvent } from '@uplift/domain/dossier/dossier';
import { dossierLinks } from '@uplift/domain/dossier/links';
import { stepFacts } from '@uplift/domain/dossier/step-facts';
import { meetingStreamOf } from '@uplift/domain/meeting/stream';
import { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { schoolRecordStreamOf } from '@uplift/domain/school-record/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { listMeetings } from '@uplift/infra/projections/queries/list-meetings';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { z } from 'zod';
import { KnownCases, type CaseFacts } from '../access/case-facts.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';

const Entry = z.object({
  event: z.string(), stream: z.string(), version: z.int(), type: z.string(), at: Instant, title: Text, addressees: z.array(z.string()),
});
export const DossierAnswer = z.object({
  case: z.string(), cycle: z.string(), kind: SubjectKind, subject: z.string(), whole: z.boolean().describe('No link of the chain is missing.'),
  links: z.array(z.object({ link: z.enum(dossierLinks), title: Text, entries: z.array(Entry), gap: Text.nullable().describe('What is missing; null where the link holds.') })),
}).meta({ id: 'Dossier' });
export type DossierAnswer = z.infer<typeof DossierAnswer>;

/** So many meetings of a cycle concern one place at most. */
const mostMeetings = 500;

/** The management cycle of a municipality or school, from its own events and those of the meetings over it. */
@Injectable()
export class ShowDossier {
  constructor(
    private readonly cases: KnownCases, private readonly contexts: CaseContexts, private readonly streams: StreamLoader, private readonly db: ReadDatabase,
  ) {}

  async run(caseId: string): Promise<DossierAnswer> {
    const facts = await this.cases.of(caseId);
    if (facts === null) throw new DomainError('case-unknown', { case: caseId });
    const context = await this.contexts.contextFor(facts, facts.kind);
    const events = (await Promise.all((await this.streamsOf(caseId, facts)).map((stream) => this.streams.read(stream)))).flat();
    const { links, whole } = dossierOf(events.map(dossierEvent), stepFacts(context.steps));
    return { case: caseId, cycle: facts.cycle, kind: facts.kind, subject: facts.subject, whole,
      links: links.map((link) => ({ ...link, entries: link.entries.map((entry) => ({ ...entry, addressees: [...entry.addressees] })) })) };
  }

  private async streamsOf(caseId: string, { cycle, kind, subject, place }: CaseFacts): Promise<readonly string[]> {
    const { rows } = await listMeetings(this.db, { cycle, reach: null, status: 'signed', limit: mostMeetings });
    const over = rows.filter(({ municipality }) => municipality === null || municipality === place.municipality);
    return [
      cycleStreamOf(cycle), caseStreamOf(caseId), roadmapStreamOf(caseId), `indicators-${cycle}.${kind}.${subject}`,
      ...kind === 'school' ? [schoolRecordStreamOf(subject)] : [], ...over.map(({ meeting }) => meetingStreamOf(meeting)),
    ];
  }
}

const dossierEvent = ({ id, stream, version, type, occurredAt, data }: StoredEvent): DossierEvent =>
  ({ id, stream, version, type, occurredAt, data: data as DossierEvent['data'] });
