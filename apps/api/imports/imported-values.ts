import { Injectable } from '@nestjs/common';
import type { IndicatorContext, RecordIndicatorValues } from '@uplift/domain/indicator/decide';
import type { IndicatorValue } from '@uplift/domain/indicator/indicator-value';
import type { IndicatorRow } from '@uplift/domain/import/plan';
import { indicatorAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import type { Unstamped } from '../commands/command-sender.js';
import { PlaceOfSubject } from '../indicators/place-of-subject.js';
import type { BegunCycle } from './cycle-of-import.js';
import { WouldChange } from './would-change.js';

type Recording = Unstamped<RecordIndicatorValues>;

/** A table's rows as the indicators of their schools, municipalities and region take them: what was reached, with the import they came by. */
@Injectable()
export class ImportedValues {
  constructor(private readonly contexts: CaseContexts, private readonly places: PlaceOfSubject, private readonly preview: WouldChange) {}

  /** One command for each subject. */
  async recordings(id: string, rows: readonly IndicatorRow[], cycle: BegunCycle): Promise<{ readonly context: IndicatorContext; readonly commands: readonly Recording[] }> {
    const context = await this.contextOf(cycle);
    const bySubject = new Map<string, IndicatorRow[]>();
    for (const row of rows) bySubject.set(`${row.level} ${row.subject}`, [...bySubject.get(`${row.level} ${row.subject}`) ?? [], row]);
    return { context, commands: await Promise.all([...bySubject.values()].map((own) => this.recording(id, own, cycle, context))) };
  }

  /** How many of the rows say something that is not recorded yet. */
  async changes(rows: readonly IndicatorRow[], cycle: BegunCycle): Promise<number> {
    if (rows.length === 0) return 0;
    const context = await this.contextOf(cycle);
    return this.preview.count(indicatorAggregate, await Promise.all(rows.map((row) => this.recording('', [row], cycle, context))), context);
  }

  private async recording(id: string, rows: readonly IndicatorRow[], { cycle, region }: BegunCycle, { indicators }: IndicatorContext): Promise<Recording> {
    const { level, subject } = rows[0]!;
    const place = await this.places.of(region, level, subject);
    const kindOf = new Map(indicators.map((indicator) => [indicator.id, indicator.kind]));
    return {
      type: 'RecordIndicatorValues', cycle, level, subject, region, municipality: place.municipality, import: id,
      values: rows.map(({ indicator, numerator, denominator, date }): IndicatorValue =>
        ({ indicator, role: 'actual', date, numerator, denominator: kindOf.get(indicator) === 'present' ? 1 : denominator })),
    };
  }

  private async contextOf({ programme, firstDay, lastDay }: BegunCycle): Promise<IndicatorContext> {
    return { indicators: (await this.contexts.documentOf(programme)).indicators, firstDay, lastDay };
  }
}
