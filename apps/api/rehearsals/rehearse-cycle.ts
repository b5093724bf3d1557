import { Injectable } from '@nestjs/common';
import { addedStageTitles } from '@uplift/domain/case/added-step';
import { Instant } from '@uplift/domain/core/instant';
import { Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import type { Caller } from '../commands/caller.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { RehearsalProgress, RehearsalResult, RehearsedStep } from './rehearsal-message.js';
import { Rehearsals } from './rehearsals.js';
import { whatIsMissing } from './what-is-missing.js';

/** More would hold up the machine that also runs the live year; the command line rehearses thousands. */
export const mostSchools = 30;
export const StartRehearsal = z.strictObject({ schools: z.int().min(1).max(mostSchools).describe('Invented schools of the programme’s municipalities.') }).meta({ id: 'StartRehearsal' });
export const RehearsalAnswer = z.object({
  missing: z.enum(['program', 'test-server', 'database']).nullable().describe('What is not installed here, without which nothing can be rehearsed.'),
  most: z.int().describe('Schools at most.'),
  run: z.object({
    state: z.enum(['running', 'done', 'stopped', 'failed']), edition: z.int(), schools: z.int(), startedAt: Instant, endedAt: Instant.nullable(),
    progress: RehearsalProgress, percent: z.int().describe('Of the year’s days.'),
    result: RehearsalResult.extend({ steps: z.array(RehearsedStep.extend({ title: Text })) }).nullable(),
  }).nullable().describe('The last one of this cycle since the API was started.'),
}).meta({ id: 'Rehearsal' });
export type RehearsalAnswer = z.infer<typeof RehearsalAnswer>;

/** The cycle's year, lived through by its programme with invented schools, on servers of its own: the live year is not touched. */
@Injectable()
export class RehearseCycle {
  constructor(private readonly cycles: CycleFacts, private readonly rehearsals: Rehearsals) {}

  async start(cycle: string, { schools }: z.output<typeof StartRehearsal>, caller: Caller): Promise<RehearsalAnswer> {
    const { state, document, year } = await this.cycles.of(cycle);
    await this.rehearsals.start(cycle, state.programme.edition, { document, year: year.label, schools }, caller.headers.key);
    return this.show(cycle);
  }

  stop(cycle: string): Promise<RehearsalAnswer> {
    this.rehearsals.stop(cycle);
    return this.show(cycle);
  }

  async show(cycle: string): Promise<RehearsalAnswer> {
    const [missing, { document, year }] = await Promise.all([whatIsMissing(), this.cycles.of(cycle)]);
    const run = this.rehearsals.of(cycle);
    if (run === null) return { missing, most: mostSchools, run };
    const { state, edition, schools, startedAt, endedAt, progress, result } = run;
    const titles = new Map([
      ...document.stages.flatMap(({ steps }) => steps.map(({ id, title }): [string, Text] => [id, title])), ...Object.entries(addedStageTitles).map(([kind, title]): [string, Text] => [`${kind}~`, title])]);
    return { missing, most: mostSchools, run: {
      state, edition, schools, startedAt, endedAt, progress, percent: state === 'done' ? 100 : percentOf(progress.at, year.firstDay, year.lastDay),
      result: result === null ? null : { ...result, steps: result.steps.map((step) => ({ ...step, title: titles.get(step.step) ?? { ru: step.step, en: step.step } })) } } };
  }
}

/** A programme may reach beyond its year; it is not done until it says so. */
const percentOf = (at: string | null, first: string, last: string): number => {
  if (at === null) return 0;
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return Math.max(0, Math.min(99, Math.floor((Date.parse(at) - from) / (to - from) * 100)));
};
