import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { examYearOf } from '@uplift/domain/comparison/exam-year';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import type { InSteps } from '@uplift/domain/core/in-steps';
import { RunCounts } from '@uplift/domain/identification/events';
import { evaluating } from '@uplift/domain/identification/evaluate';
import type { JudgedSchool } from '@uplift/domain/identification/finding';
import { differenceBetween } from '@uplift/domain/identification/run-difference';
import type { Identification } from '@uplift/domain/programme/identification-schema';
import { identificationAggregate } from '@uplift/infra/command/aggregates';
import { canonicalJson } from '@uplift/infra/event-store/canonical-json';
import { z } from 'zod';
import { unhurried } from '../parts/unhurried.js';
import { Clock } from '../parts/clock.js';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { DifferenceAnswer } from './difference-answer.js';
import { Identifications } from './open-identification.js';
import { KnownRecords } from './region-records.js';

export const RunIdentification = z.strictObject({
  examYear: z.int().min(2000).max(2100).optional().describe('The spring whose exams are the latest looked at; the one before the cycle’s year when left out.'),
}).meta({ id: 'RunIdentification' });
export const RunAnswer = z.object({
  cycle: z.string(), version: z.int(), repeated: z.boolean(), run: z.int(), examYear: z.int(), input: z.string().describe('The fingerprint of criteria and records.'),
  unchanged: z.boolean().describe('Criteria and records are those of the run before: there is no new run.'), counts: RunCounts,
  difference: DifferenceAnswer.nullable().describe('Against the run before.'),
}).meta({ id: 'IdentificationRun' });
export type RunAnswer = z.infer<typeof RunAnswer>;

/** Applies the programme's criteria to what is known now, and keeps what they find. */
@Injectable()
export class RunIdentificationHandler {
  constructor(private readonly sender: CommandSender, private readonly identifications: Identifications, private readonly records: KnownRecords,
    private readonly clock: Clock) {}

  async run(id: string, body: z.output<typeof RunIdentification>, caller: Caller): Promise<RunAnswer> {
    const { cycle, state: before } = await this.identifications.of(id);
    const criteria = await this.identifications.criteriaOf(cycle);
    const examYear = body.examYear ?? examYearOf(cycle.year) - 1;
    const { schools } = await this.records.of(cycle.region, localDateOf(this.clock.now(), cycle.zone));
    const input = await unhurried(fingerprint({ criteria, examYear }, schools));
    const evaluation = await unhurried(evaluating(criteria, schools, examYear));
    const { version, repeated, state } = await this.sender.send(identificationAggregate, { type: 'RunIdentification', cycle: id },
      { evaluation, input }, caller);
    const last = state.runs.at(-1)!;
    const previous = state.runs.at(-2);
    return {
      cycle: id, version, repeated, run: last.run, examYear: last.examYear, input: last.input, counts: last.counts,
      unchanged: state.runs.length === before.runs.length && !repeated,
      difference: previous === undefined ? null : differenceAnswer(differenceBetween(previous, last, state)),
    };
  }
}

/** Of all that is looked at, school by school. */
function* fingerprint(asked: { readonly criteria: Identification; readonly examYear: number }, schools: readonly JudgedSchool[]): InSteps<string> {
  const hash = createHash('sha256').update(canonicalJson(asked));
  for (const school of schools) {
    yield;
    hash.update(`\n${canonicalJson(school)}`);
  }
  return hash.digest('hex');
}

export const differenceAnswer = (difference: ReturnType<typeof differenceBetween>): DifferenceAnswer => structuredClone(difference) as DifferenceAnswer;
