import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { FormKind } from '@uplift/domain/programme/form-schema';
import { Text } from '@uplift/domain/programme/vocabulary';
import { formAnswerRows, formCompleteness } from '@uplift/infra/projections/queries/form-completeness';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { Limit } from '../http/paging.js';
import { Clock } from '../parts/clock.js';
import { ReadDatabase } from '../parts/read-database.js';
import { ProgrammeOfCycles } from '../cycles/programme-of-cycles.js';
import { FormStatus } from './form-view.js';

export const FormsAnswer = z.object({ forms: z.array(z.object({
  step: z.string(), form: z.string(), version: z.int(), kind: FormKind, title: Text,
  expected: z.int(), notBegun: z.int(), draft: z.int(), heldBack: z.int(), onTime: z.int(), late: z.int(), overdue: z.int(), filled: z.int(), required: z.int(),
}).meta({ id: 'FormCompleteness' })) }).meta({ id: 'FormsOfCycle', description: 'How complete and how timely the answers to each form are, as far as one’s roles reach.' });
export type FormsAnswer = z.infer<typeof FormsAnswer>;
export const FormAnswersQuery = z.object({ limit: Limit });
export const FormAnswers = z.object({ answers: z.array(z.object({
  case: z.string(), step: z.string(), name: z.string().nullable(), status: FormStatus, filled: z.int(), required: z.int(), questions: z.int(),
  submittedAt: Instant.nullable(), late: z.boolean().nullable(), due: PlainDate, overdue: z.boolean(),
}).meta({ id: 'FormAnswerRow' })) }).meta({ id: 'FormAnswers' });
export type FormAnswers = z.infer<typeof FormAnswers>;

/** Completeness and timeliness of a cycle's forms. */
@Injectable()
export class FormsOfCycle {
  constructor(private readonly db: ReadDatabase, private readonly access: Access, private readonly cycles: ProgrammeOfCycles, private readonly clock: Clock) {}

  async all(cycle: string, reader: SignedIn): Promise<FormsAnswer> {
    const { document } = await this.cycles.of(cycle);
    const steps = document.stages.flatMap((stage) => stage.steps).flatMap((step) => {
      const form = document.forms.find(({ id, anonymous }) => id === step.form && !anonymous);
      return form === undefined ? [] : [{ step: step.id, form }];
    });
    const rows = await formCompleteness(this.db, { cycle, steps: steps.map(({ step }) => step), scopes: reachOf(this.access, reader, 'case.read'), now: this.clock.now() });
    const none = { expected: 0, notBegun: 0, draft: 0, heldBack: 0, onTime: 0, late: 0, overdue: 0, filled: 0, required: 0 };
    return { forms: steps.flatMap(({ step, form }) => {
      const own = rows.filter((row) => row.step.split('@')[0] === step);
      return (own.length === 0 ? [{ step, ...none }] : own).map((row) => ({ ...row, form: form.id, version: form.version, kind: form.kind, title: form.title }));
    }) };
  }

  async answers(cycle: string, step: string, { limit }: z.output<typeof FormAnswersQuery>, reader: SignedIn): Promise<FormAnswers> {
    const { document } = await this.cycles.of(cycle);
    const known = document.stages.some((stage) => stage.steps.some(({ id, form }) => id === step.split('@')[0] && form !== undefined));
    if (!known) throw new DomainError('form-unknown', { step });
    return { answers: [...await formAnswerRows(this.db, { cycle, step, scopes: reachOf(this.access, reader, 'case.read'), now: this.clock.now(), limit })] };
  }
}
