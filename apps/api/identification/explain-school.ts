import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { examYearOf } from '@uplift/domain/comparison/exam-year';
import { evaluating } from '@uplift/domain/identification/evaluate';
import { Holds } from '@uplift/domain/identification/finding';
import { latestRun } from '@uplift/domain/identification/state';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { unhurried } from '../parts/unhurried.js';
import { Clock } from '../parts/clock.js';
import { CandidateAnswer } from './candidate-answer.js';
import { CandidateList, candidateAnswer } from './candidate-list.js';
import { Identifications } from './open-identification.js';
import { KnownRecords } from './region-records.js';
import { SchoolReach } from './school-reach.js';

export const ExplainedAnswer = CandidateAnswer.extend({
  listed: Holds.describe('A candidate by the criteria and the data of now; unknown when a criterion that could decide it has no data.'), examYear: z.int(),
}).meta({ id: 'ExplainedSchool', description: 'Any school of the region judged by the data of this moment, every signal told.' });
export type ExplainedAnswer = z.infer<typeof ExplainedAnswer>;

@Injectable()
export class ExplainSchool {
  constructor(
    private readonly identifications: Identifications, private readonly records: KnownRecords, private readonly list: CandidateList, private readonly reach: SchoolReach,
    private readonly clock: Clock,
  ) {}

  async run(id: string, school: string, reader: SignedIn): Promise<ExplainedAnswer> {
    const { cycle, state } = await this.identifications.of(id);
    const sees = this.reach.of(reader, 'identification.read', cycle.region);
    const [criteria, { schools, names }, histories] = await Promise.all([
      this.identifications.criteriaOf(cycle), this.records.of(cycle.region, localDateOf(this.clock.now(), cycle.zone)), this.list.historiesBefore(cycle, state)]);
    const examYear = latestRun(state)?.examYear ?? examYearOf(cycle.year) - 1;
    const evaluation = await unhurried(evaluating(criteria, schools, examYear));
    const gone = evaluation.ended.find((one) => one.school === school);
    if (gone !== undefined && sees(gone)) throw new DomainError('school-ended', { school, on: gone.ended!.on });
    const judgement = evaluation.judgements.find((one) => one.school === school);
    if (judgement === undefined || !sees(judgement)) throw new DomainError('school-unknown', { school });
    const candidate = {
      ...judgement, findings: [...judgement.findings], criteria: judgement.criteria.filter(({ holds }) => holds === 'yes').map(({ criterion }) => criterion),
      similar: evaluation.nearestOutside(evaluation.compared.get(school)!).map((one) => one.school),
    };
    return { ...candidateAnswer({ criteria, names, state, histories, tried: await this.list.triedBefore([{ school }], histories) }, candidate, judgement.findings), listed: judgement.listed, examYear };
  }
}
