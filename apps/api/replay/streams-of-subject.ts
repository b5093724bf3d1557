import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseStreamOf, partsOfCaseId } from '@uplift/domain/case/stream';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { answerStreamOf } from '@uplift/domain/form-answer/stream';
import { identificationStreamOf } from '@uplift/domain/identification/stream';
import { indicatorStreamOf } from '@uplift/domain/indicator/stream';
import { interviewsStreamOf } from '@uplift/domain/interview/stream';
import { meetingStreamOf } from '@uplift/domain/meeting/stream';
import { mentoringStreamOf } from '@uplift/domain/mentoring/stream';
import { municipalityStreamOf, schoolStreamOf } from '@uplift/domain/registry/stream';
import { reportStreamOf } from '@uplift/domain/report/stream';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { schoolRecordStreamOf } from '@uplift/domain/school-record/stream';
import { trainingStreamOf } from '@uplift/domain/training/stream';
import { visitsStreamOf } from '@uplift/domain/visit/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { casesOfSubject } from '@uplift/infra/projections/queries/cases-of-subject';
import { casesWithin, gatheringsOf } from '@uplift/infra/projections/queries/replay-streams';
import { Codec } from '../parts/codec.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';
import type { ReplaySubject } from './replay-subject.js';

/** So many cases are replayed together at the most: what is read grows with them. */
const mostCases = 1_000;

/** The streams in which what happened to something is recorded; `withSchools` adds its schools' cases. */
@Injectable()
export class StreamsOfSubject {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts, private readonly db: ReadDatabase) {}

  /** Throws `replay-too-wide`. */
  async of({ kind, id }: ReplaySubject, withSchools: boolean): Promise<readonly string[]> {
    switch (kind) {
      case 'cases': return this.ofCase(id);
      case 'roadmaps': return [roadmapStreamOf(id)];
      case 'reports': return [`report-${id}`];
      case 'schools': return this.ofSchool(id);
      case 'municipalities': return [municipalityStreamOf(id), ...this.ofCases(await casesWithin(this.db, { municipality: id, schools: withSchools }))];
      case 'cycles': return this.ofCycle(id, withSchools);
    }
  }

  private async ofCase(id: string): Promise<readonly string[]> {
    const parts = partsOfCaseId(id);
    const steps = new Set<string>();
    for (const stored of await this.streams.read(caseStreamOf(id))) {
      if (stored.type === 'StepOpened') steps.add((this.codec.decode(stored) as Extract<CaseEvent, { type: 'StepOpened' }>).data.step);
    }
    return [caseStreamOf(id), roadmapStreamOf(id), ...[...steps].map((step) => answerStreamOf(id, step)), ...parts === null ? [] : [indicatorStreamOf(parts.cycle, parts.kind, parts.subject)]];
  }

  private async ofSchool(school: string): Promise<readonly string[]> {
    const cases = await casesOfSubject(this.db, 'school', school);
    const ofCases = await Promise.all(cases.map(async ({ case: id, cycle }) => [...await this.ofCase(id), visitsStreamOf(cycle, school)]));
    return [schoolStreamOf(school), schoolRecordStreamOf(school), ...ofCases.flat()];
  }

  private async ofCycle(cycle: string, withSchools: boolean): Promise<readonly string[]> {
    const [planned, cases, gatherings] = await Promise.all([this.planned(cycle), casesWithin(this.db, { cycle, schools: withSchools }), gatheringsOf(this.db, { cycle })]);
    const document = await this.contexts.documentOf(planned.programme);
    const interviews = document.stages.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'interview');
    return [
      cycleStreamOf(cycle), identificationStreamOf(cycle), mentoringStreamOf(cycle), indicatorStreamOf(cycle, 'region', planned.region),
      ...document.reports.map((report) => reportStreamOf(cycle, report.id)), ...interviews.map((step) => interviewsStreamOf(cycle, step.id)),
      ...gatherings.map(({ kind, id }) => (kind === 'meeting' ? meetingStreamOf(id) : trainingStreamOf(id))), ...this.ofCases(cases),
    ];
  }

  private ofCases(cases: readonly string[]): readonly string[] {
    if (cases.length > mostCases) throw new DomainError('replay-too-wide', { cases: cases.length, most: mostCases });
    return cases.map(caseStreamOf);
  }

  private async planned(cycle: string): Promise<Extract<CycleEvent, { type: 'CyclePlanned' }>['data']> {
    const [first] = await this.streams.read(cycleStreamOf(cycle));
    const event = first === undefined ? null : this.codec.decode(first) as CycleEvent;
    if (event?.type !== 'CyclePlanned') throw new DomainError('cycle-unknown', { cycle });
    return event.data;
  }
}
