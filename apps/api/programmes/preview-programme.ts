import { Injectable } from '@nestjs/common';
import { DeadlinePlan } from '@uplift/domain/core/deadline/deadline-plan';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { previewYear } from '@uplift/domain/programme/preview-year';
import { StepKind } from '@uplift/domain/programme/programme-document';
import { Role, SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { PublishedProgrammes } from './published-programmes.js';

const Previewed = z.object({ plan: DeadlinePlan, explanation: Text });
export const PreviewStep = z.object({
  id: z.string(), step: z.string(), stage: z.string(), title: Text, kind: StepKind, responsible: z.array(Role), opensAt: Instant, deadline: Previewed,
  reviews: z.array(Previewed.extend({ level: z.int(), by: z.array(Role) })),
  interviews: z.array(z.looseObject({})),
  assumed: z.boolean().describe('Its dates hang on how the year goes: these are what they come to when all is done on its last day.'),
}).meta({ id: 'PreviewStep' });
export const Preview = z.object({
  programme: z.string(), edition: z.int(), title: Text, year: z.object({ label: z.string(), firstDay: PlainDate, lastDay: PlainDate }), zone: z.string(),
  calendar: z.object({ id: z.string(), edition: z.string(), title: Text }), launch: Instant,
  discrepancies: z.array(z.looseObject({})).describe('Orders and appendices that disagree.'),
  subjects: z.array(z.object({ subject: SubjectKind, steps: z.array(PreviewStep) })),
}).meta({ id: 'YearPreview' });

/** A programme's year before it is lived. */
@Injectable()
export class PreviewProgramme {
  constructor(private readonly programmes: PublishedProgrammes) {}

  async run(id: string, year: string, edition?: number) {
    const { document } = await this.programmes.of(id, edition);
    return previewYear(document, year);
  }
}
