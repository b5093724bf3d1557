import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { measuresOf } from '@uplift/domain/roadmap/content';
import { roadmapDecider } from '@uplift/domain/roadmap/decide';
import type { RoadmapEvent } from '@uplift/domain/roadmap/events';
import type { EarlierMeasure } from '@uplift/domain/roadmap/repeated-measures';
import { lastSubmission } from '@uplift/domain/roadmap/state';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { casesOfSubject } from '@uplift/infra/projections/queries/cases-of-subject';
import type { CaseFacts } from '../access/case-facts.js';
import { Codec } from '../parts/codec.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';

/** What the same subject's roadmaps of other cycles planned, as far as it was judged. */
@Injectable()
export class EarlierMeasures {
  constructor(private readonly db: ReadDatabase, private readonly streams: StreamLoader, private readonly codec: Codec) {}

  async of({ kind, subject, cycle }: CaseFacts): Promise<readonly EarlierMeasure[]> {
    const cases = (await casesOfSubject(this.db, kind, subject)).filter((one) => one.cycle !== cycle);
    return (await Promise.all(cases.map(async (one) => {
      const stored = await this.streams.read(roadmapStreamOf(one.case));
      const roadmap = fold(roadmapDecider, stored.map((event) => this.codec.decode(event) as RoadmapEvent));
      if (roadmap.status !== 'approved') return [];
      return measuresOf(lastSubmission(roadmap)?.content ?? []).flatMap(({ id, title }): EarlierMeasure[] => {
        const judgement = roadmap.judgements[id];
        return judgement === undefined ? [] : [{ cycle: one.cycle, measure: id, title, outcome: judgement.outcome }];
      });
    }))).flat();
  }
}
