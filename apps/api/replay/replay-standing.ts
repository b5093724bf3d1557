import { Injectable } from '@nestjs/common';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import type { Instant } from '@uplift/domain/core/instant';
import type { ReplayMode } from '@uplift/domain/replay/case-as-of';
import type { FactChange } from '@uplift/domain/replay/fact-changes';
import { factsOf, standingAfter, standingChanges, type Standing } from '@uplift/domain/replay/stream-replay';
import { ShowCase } from '../cases/show-case.js';
import { countedAt, ReadReplay, type ReplayEvent, type ReplayEvents } from './replay-events.js';
import { ReplayNames, type NamesOfStream } from './replay-names.js';
import type { ReplaySubject } from './replay-subject.js';
import type { AsOf, Difference, Moments } from './replay-view.js';
import { titleOfStream } from './stream-titles.js';
import { titleOfSubject } from './subject-title.js';

export interface StandingQuery { readonly mode: ReplayMode; readonly step?: string | undefined; readonly schools: boolean }

const mostFacts = 1_000;
/** Cases shown step by step; of more than that, their facts say enough. */
const mostViews = 20;

/** How something stood at a moment, and what differs between two. */
@Injectable()
export class ReplayStanding {
  constructor(private readonly reading: ReadReplay, private readonly naming: ReplayNames, private readonly cases: ShowCase) {}

  async asOf(subject: ReplaySubject, at: Instant, query: StandingQuery): Promise<AsOf> {
    const { streams, namesOf } = await this.read(subject, query);
    const standings = [...streams].flatMap(([stream, events]) => {
      const counted = countedAt(events, at, query.mode);
      return counted.length === 0 ? [] : [{ stream, events: counted.length, standing: standingAfter(stream, counted, namesOf(stream)) }];
    });
    let views = 0;
    const shown: AsOf['streams'] = [];
    for (const { stream, events, standing } of standings) {
      const about = titleOfStream(stream, namesOf(stream));
      const facts = ofStep(factsOf(standing, namesOf(stream)), query.step);
      const view = this.isCaseToShow(standing) && about.case !== null && (views += 1) <= mostViews ? await this.cases.viewOf(about.case, standing.state, events, at) : null;
      shown.push({ stream, ...about, events, facts: facts.slice(0, mostFacts).map((one) => ({ ...one })), factsLeftOut: Math.max(0, facts.length - mostFacts), view });
    }
    return { subject: { ...subject, title: titleOfSubject(subject, streams, namesOf) }, at, mode: query.mode, events: standings.reduce((sum, { events }) => sum + events, 0), streams: shown };
  }

  async difference(subject: ReplaySubject, from: Instant, to: Instant, query: StandingQuery): Promise<Difference> {
    const { streams, namesOf } = await this.read(subject, query);
    const changes = [...streams].flatMap(([stream, events]) => {
      const [before, after] = [from, to].map((at) => standingAfter(stream, countedAt(events, at, query.mode), namesOf(stream)));
      return ofStep(standingChanges(before!, after!, namesOf(stream)), query.step).map((change) => ({ ...change, stream, ...titleOfStream(stream, namesOf(stream)) }));
    });
    return { subject: { ...subject, title: titleOfSubject(subject, streams, namesOf) }, from, to, mode: query.mode, changes: changes.slice(0, mostFacts), changesLeftOut: Math.max(0, changes.length - mostFacts) };
  }

  async moments(subject: ReplaySubject, query: StandingQuery): Promise<Moments> {
    const { streams, namesOf } = await this.read(subject, query);
    const counts = new Map<Instant, number>();
    for (const { occurredAt, recordedAt } of [...streams.values()].flat()) {
      const at = query.mode === 'known' ? recordedAt : occurredAt;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return { subject: { ...subject, title: titleOfSubject(subject, streams, namesOf) }, mode: query.mode,
      moments: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, events]) => ({ at, events })) };
  }

  private async read(subject: ReplaySubject, { schools, step }: StandingQuery): Promise<{ readonly streams: ReplayEvents; readonly namesOf: NamesOfStream }> {
    const all = await this.reading.of(subject, schools);
    return { streams: step === undefined ? all : new Map([...all].filter(([stream, events]) => speaksOf(stream, events, step))), namesOf: await this.naming.of(all) };
  }

  private isCaseToShow(standing: Standing): standing is { readonly kind: 'case'; readonly state: Exclude<Extract<Standing, { kind: 'case' }>['state'], { status: 'none' }> } {
    return standing.kind === 'case' && standing.state.status !== 'none';
  }
}

const speaksOf = (stream: string, events: readonly ReplayEvent[], step: string): boolean =>
  (stream.startsWith('answer-') ? partsOfAnswerId(stream.slice('answer-'.length)).step === step : events.some(({ event: { data } }) => (data as { readonly step?: unknown }).step === step));
/** Of a case only what concerns the step; the answer to its form is all of it. */
const ofStep = (facts: readonly FactChange[], step: string | undefined): readonly FactChange[] => (step === undefined ? facts : facts.filter((one) => one.step === null ? one.facet !== 'edition' && one.facet !== 'status' : one.step === step));
