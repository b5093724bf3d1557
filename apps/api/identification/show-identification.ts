import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import { NotJudged, RunCounts } from '@uplift/domain/identification/events';
import { decidedAs, latestRun, undecided } from '@uplift/domain/identification/state';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { OrderShown } from './candidate-answer.js';
import { CandidateList } from './candidate-list.js';
import { Identifications } from './open-identification.js';
import { SchoolReach } from './school-reach.js';

export const IdentificationAnswer = z.object({
  cycle: z.string(), version: z.int(), status: z.enum(['open', 'confirmed']), order: OrderShown.nullable(),
  disagreement: z.string().nullable().describe('The order’s date and its appendix’s, where they differ.'), takenOver: z.array(z.string()),
  runs: z.array(z.object({ run: z.int(), at: Instant, by: z.string(), examYear: z.int(), input: z.string(), counts: RunCounts })),
  notJudged: z.array(NotJudged).describe('Schools of the latest run of which nothing could be said.'),
  included: z.array(z.string()), excluded: z.array(z.string()), undecided: z.array(z.string()),
  repeated: z.array(z.string()).describe('Of the candidates and the included, those that were on an earlier list.'),
}).meta({ id: 'Identification', description: 'Schools are named as far as one’s roles reach.' });
export type IdentificationAnswer = z.infer<typeof IdentificationAnswer>;

@Injectable()
export class ShowIdentification {
  constructor(private readonly identifications: Identifications, private readonly candidates: CandidateList, private readonly reach: SchoolReach) {}

  async run(id: string, reader: SignedIn): Promise<IdentificationAnswer> {
    const { cycle, state, version } = await this.identifications.of(id);
    const sees = this.reach.of(reader, 'identification.read', cycle.region);
    const ids = (schools: readonly { readonly school: string; readonly municipality: string }[]) => schools.filter(sees).map(({ school }) => school);
    const run = latestRun(state);
    const histories = await this.candidates.historiesBefore(cycle, state);
    const [included, excluded] = [ids(decidedAs(state, 'include')), ids(decidedAs(state, 'exclude'))];
    return {
      cycle: id, version, status: state.status, takenOver: [...state.takenOver],
      order: state.status === 'confirmed' ? state.order : null, disagreement: state.status === 'confirmed' ? state.disagreement : null,
      runs: state.runs.map(({ run: number, at, by, examYear, input, counts }) => ({ run: number, at, by, examYear, input, counts })),
      notJudged: (run?.notJudged ?? []).filter(sees), included, excluded, undecided: ids(undecided(state)),
      repeated: [...new Set([...ids(run?.candidates ?? []), ...included])].filter((school) => histories.has(school)).sort(),
    };
  }
}
