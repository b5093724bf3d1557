import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { differenceBetween, type RunDifference } from '@uplift/domain/identification/run-difference';
import type { Run } from '@uplift/domain/identification/state';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import type { DifferenceAnswer } from './difference-answer.js';
import { Identifications } from './open-identification.js';
import { differenceAnswer } from './run-identification.js';
import { SchoolReach } from './school-reach.js';

const RunNumber = z.coerce.number().int().min(1).max(100_000).optional();
export const DifferenceQuery = z.object({ from: RunNumber.describe('The run before the later one when left out.'), to: RunNumber.describe('The latest when left out.') });

/** Two runs beside each other and beside the decisions, as far as one's roles reach. */
@Injectable()
export class ShowDifference {
  constructor(private readonly identifications: Identifications, private readonly reach: SchoolReach) {}

  async run(id: string, query: z.output<typeof DifferenceQuery>, reader: SignedIn): Promise<DifferenceAnswer> {
    const { cycle, state } = await this.identifications.of(id);
    const sees = this.reach.of(reader, 'identification.read', cycle.region);
    const known = state.runs.length;
    const named = (run: number): Run => {
      const found = state.runs.find((one) => one.run === run);
      if (found === undefined) throw new DomainError('run-unknown', { cycle: id, run, known });
      return found;
    };
    const to = named(query.to ?? known);
    const from = named(query.from ?? Math.max(1, to.run - 1));
    const places = new Map([...from.candidates, ...to.candidates].map(({ school, municipality }) => [school, municipality]));
    for (const [school, { municipality }] of state.decisions) places.set(school, municipality);
    const shown = (school: string): boolean => sees({ school, municipality: places.get(school) ?? '' });
    return differenceAnswer(within(differenceBetween(from, to, state), shown));
  }
}

const within = (difference: RunDifference, shown: (school: string) => boolean): RunDifference => ({
  ...difference, appeared: difference.appeared.filter(shown), gone: difference.gone.filter(shown), changed: difference.changed.filter(({ school }) => shown(school)),
  candidatesNotIncluded: difference.candidatesNotIncluded.filter(shown), includedNotFound: difference.includedNotFound.filter(shown),
});
