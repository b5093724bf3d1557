import { Injectable } from '@nestjs/common';
import { IndicatorValue } from '@uplift/domain/indicator/indicator-value';
import { PlainDate } from '@uplift/domain/core/instant';
import { Slug, SubjectKind } from '@uplift/domain/programme/vocabulary';
import { indicatorAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender } from '../commands/command-sender.js';
import { ProgrammeOfCycles } from '../cycles/programme-of-cycles.js';
import { SubjectId } from '../http/ids.js';
import { PlaceOfSubject } from './place-of-subject.js';

const OfSubject = { level: SubjectKind, subject: SubjectId };
export const RecordIndicators = z.strictObject({
  ...OfSubject,
  values: z.array(z.strictObject({
    indicator: Slug, role: IndicatorValue.shape.role.default('actual'), date: PlainDate, numerator: z.int().min(0).max(1e12), denominator: z.int().min(0).max(1e12).nullable().default(null),
  })).min(1).max(500),
}).meta({ id: 'RecordIndicators' });
export const QuoteFigure = z.strictObject({
  ...OfSubject, indicator: Slug, figure: z.string().regex(/^\d{1,9}(\.\d{1,4})?$/, 'figure').meta({ example: '38.8' }), where: z.string().min(1).max(300),
}).meta({ id: 'QuoteFigure' });
export const IndicatorsChanged = z.object({ level: SubjectKind, subject: z.string(), version: z.int(), repeated: z.boolean() }).meta({ id: 'IndicatorsChanged' });
export type IndicatorsChanged = z.infer<typeof IndicatorsChanged>;

/** Values entered by hand, and figures that documents quote. */
@Injectable()
export class RecordIndicatorsHandler {
  constructor(
    private readonly sender: CommandSender, private readonly cycles: ProgrammeOfCycles, private readonly places: PlaceOfSubject, private readonly access: Access,
  ) {}

  async record(cycle: string, { values, ...subject }: z.output<typeof RecordIndicators>, caller: Caller): Promise<IndicatorsChanged> {
    const { of, context } = await this.prepare(cycle, subject, caller);
    const { version, repeated } = await this.sender.send(indicatorAggregate, { type: 'RecordIndicatorValues', ...of, values, import: null }, context, caller);
    return { ...subject, version, repeated };
  }

  async quote(cycle: string, { indicator, figure, where, ...subject }: z.output<typeof QuoteFigure>, caller: Caller): Promise<IndicatorsChanged> {
    const { of, context } = await this.prepare(cycle, subject, caller);
    const { version, repeated } = await this.sender.send(indicatorAggregate, { type: 'QuoteFigure', ...of, indicator, figure, where }, context, caller);
    return { ...subject, version, repeated };
  }

  private async prepare(id: string, { level, subject }: { readonly level: SubjectKind; readonly subject: string }, { signedIn }: Caller) {
    const { cycle, document } = await this.cycles.of(id);
    const place = await this.places.of(cycle.region, level, subject);
    this.access.require(signedIn, 'indicator.record', place);
    return {
      of: { cycle: id, level, subject, region: place.region, municipality: place.municipality },
      context: { indicators: document.indicators, firstDay: cycle.firstDay, lastDay: cycle.lastDay },
    };
  }
}
