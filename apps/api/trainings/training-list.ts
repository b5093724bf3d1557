import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import { GatheringForm } from '@uplift/domain/programme/meeting-schema';
import { TrainingKind } from '@uplift/domain/programme/training-schema';
import { Slug, Text } from '@uplift/domain/programme/vocabulary';
import { listTrainings, sumTrainings } from '@uplift/infra/projections/queries/list-trainings';
import { z } from 'zod';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { ReadDatabase } from '../parts/read-database.js';
import { TrainingStatus } from './training-answer.js';

export const TrainingsQuery = z.object({ series: Slug.optional(), kind: TrainingKind.optional(), status: TrainingStatus.optional(), cursor: Cursor, limit: Limit });
export const TrainingsAnswer = pageSchema('trainings', z.object({
  training: z.string().describe('Its id within the cycle.'), series: z.string(), kind: TrainingKind, title: Text, topic: z.string().nullable(), day: PlainDate, time: z.string(),
  minutes: z.int(), zone: z.string(), form: GatheringForm, status: TrainingStatus, unsettled: z.boolean(), attended: z.int().nullable(), atLeast: z.boolean(),
}).meta({ id: 'TrainingRow' }), 'Trainings');
export type TrainingsAnswer = z.infer<typeof TrainingsAnswer>;
export const TrainingSums = z.object({
  cycle: z.string(),
  kinds: z.array(z.object({
    kind: TrainingKind, series: z.int(), planned: z.int(), held: z.int(), cancelled: z.int(), unsettled: z.int(), attended: z.int(), atLeast: z.boolean(),
  })),
}).meta({ id: 'TrainingSums', description: 'What the year’s trainings add up to, by kind; `atLeast` where a count is a lower bound.' });
export type TrainingSums = z.infer<typeof TrainingSums>;

/** A cycle's trainings, open to everyone in the region; counts only. */
@Injectable()
export class TrainingList {
  constructor(private readonly db: ReadDatabase) {}

  async run(cycle: string, query: z.output<typeof TrainingsQuery>): Promise<TrainingsAnswer> {
    const { rows, next } = await listTrainings(this.db, { cycle, ...query });
    return { next, trainings: rows.map(({ training, title, ...row }) => ({ training: training.slice(cycle.length + 1), title: { ...title }, ...row })) };
  }

  async sums(cycle: string): Promise<TrainingSums> { return { cycle, kinds: (await sumTrainings(this.db, { cycle })).map((row) => ({ ...row })) }; }
}
