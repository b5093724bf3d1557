import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { measuresOf } from '@uplift/domain/roadmap/content';
import { roadmapDecider } from '@uplift/domain/roadmap/decide';
import type { RoadmapEvent } from '@uplift/domain/roadmap/events';
import { contentInForce, type RoadmapState } from '@uplift/domain/roadmap/state';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { Codec } from '../parts/codec.js';
import { EventLog } from '../parts/event-log.js';

/** A measure of an approved roadmap with what came of it; `null` where nobody has judged it. */
export interface TriedMeasure { readonly measure: string; readonly title: string; readonly outcome: 'worked' | 'did-not-work' | 'unclear' | null }

const streamsPerRead = 500;

/** What approved roadmaps planned, and how it was judged. */
@Injectable()
export class TriedMeasures {
  constructor(private readonly log: EventLog, private readonly codec: Codec) {}

  /** By case; a case without an approved roadmap tried nothing that is known. */
  async of(cases: readonly string[]): Promise<ReadonlyMap<string, readonly TriedMeasure[]>> {
    const tried = new Map<string, readonly TriedMeasure[]>();
    for (let from = 0; from < cases.length; from += streamsPerRead) {
      const some = cases.slice(from, from + streamsPerRead);
      const streams = await this.log.readStreams(some.map(roadmapStreamOf));
      for (const id of some) {
        const events = (streams.get(roadmapStreamOf(id)) ?? []).map((stored) => this.codec.decode(stored) as RoadmapEvent);
        tried.set(id, triedIn(fold<RoadmapEvent, RoadmapState>(roadmapDecider, events)));
      }
    }
    return tried;
  }
}

const triedIn = (roadmap: RoadmapState): readonly TriedMeasure[] => {
  if (roadmap.status === 'none' || roadmap.inForce === null) return [];
  const { judgements } = roadmap.inForce;
  return measuresOf(contentInForce(roadmap)).map(({ id, title }) => ({ measure: id, title, outcome: judgements[id]?.outcome ?? null }));
};
