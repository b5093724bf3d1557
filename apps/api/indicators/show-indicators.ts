import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import { percentText } from '@uplift/domain/indicator/figure';
import { indicatorTable, type Figure, type IndicatorRow as Row } from '@uplift/domain/indicator/indicator-table';
import { IndicatorKind, Rounding } from '@uplift/domain/programme/indicator-schema';
import { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import { indicatorStandings, quotedFigures } from '@uplift/infra/projections/queries/indicator-standings';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { ProgrammeOfCycles } from '../cycles/programme-of-cycles.js';
import { SubjectId } from '../http/ids.js';
import { ReadDatabase } from '../parts/read-database.js';
import { PlaceOfSubject } from './place-of-subject.js';

export const IndicatorsQuery = z.object({ level: SubjectKind.default('region'), subject: SubjectId.optional().describe('The cycle’s own region when left out.') });

const FigureView = z.object({
  numerator: z.int(), denominator: z.int().nullable(), percent: z.number().nullable(), date: PlainDate, source: z.enum(['stated', 'summed']), subjects: z.int(),
  shown: Text.describe('As it is printed, rounded as the set says.'),
}).meta({ id: 'IndicatorFigure' });
const RowView = z.object({
  indicator: z.string(), title: Text, kind: IndicatorKind, section: z.string().nullable(), counted: Text.nullable(), better: z.enum(['more', 'less', 'neither']),
  baseline: FigureView.nullable(), target: FigureView.nullable(), actual: FigureView.nullable(),
  change: z.number().nullable(), toTarget: z.number().nullable(), disagrees: FigureView.nullable().describe('What those below add up to, where the subject states something else.'),
}).meta({ id: 'IndicatorRow' });
export const IndicatorsAnswer = z.object({
  cycle: z.string(), level: SubjectKind, subject: z.string(), title: Text.nullable(), rounding: Rounding, sections: z.array(z.object({ id: z.string(), title: Text })),
  rows: z.array(RowView),
  differences: z.array(z.object({
    indicator: z.string(), figure: z.string(), where: z.string(), computed: z.number().nullable(), difference: z.number().nullable(),
    mode: Rounding.shape.mode.nullable().describe('The rounding under which the quoted figure would be right; null under none.'), text: Text,
  })).describe('Figures quoted somewhere that differ from the computed ones.'),
}).meta({ id: 'Indicators' });
export type IndicatorsAnswer = z.infer<typeof IndicatorsAnswer>;

/** The table of indicators of a region, municipality or school, from whatever forms gave and people entered. */
@Injectable()
export class ShowIndicators {
  constructor(
    private readonly db: ReadDatabase, private readonly cycles: ProgrammeOfCycles, private readonly places: PlaceOfSubject, private readonly access: Access,
  ) {}

  async run(id: string, query: z.output<typeof IndicatorsQuery>, reader: SignedIn): Promise<IndicatorsAnswer> {
    const { cycle, document } = await this.cycles.of(id);
    const { level } = query;
    const subject = query.subject ?? cycle.region;
    this.access.require(reader, 'indicator.read', await this.places.of(cycle.region, level, subject));
    const of = { cycle: id, level, subject };
    const [standings, quotes] = await Promise.all([indicatorStandings(this.db, of), quotedFigures(this.db, of)]);
    const { indicatorSet: set, indicators } = document;
    const rows = indicatorTable(set, indicators, standings, quotes);
    return { ...of, title: set.title ?? null, rounding: set.rounding, sections: set.sections, rows: rows.map(rowView), differences: rows.flatMap(differences) };
  }
}

const rowView = ({ indicator, baseline, target, actual, disagrees, change, toTarget }: Row) => ({
  indicator: indicator.id, title: indicator.title, kind: indicator.kind, section: indicator.section ?? null, counted: indicator.counted ?? null, better: indicator.better,
  baseline: figureView(indicator.kind, baseline), target: figureView(indicator.kind, target), actual: figureView(indicator.kind, actual), change, toTarget,
  disagrees: figureView(indicator.kind, disagrees),
});

const figureView = (kind: Row['indicator']['kind'], figure: Figure | null) => figure === null ? null : { ...figure, shown: shownAs(kind, figure) };

const shownAs = (kind: Row['indicator']['kind'], { numerator, percent }: Figure): Text => {
  if (percent !== null) return percentText(percent);
  if (kind === 'present') return numerator > 0 ? { ru: 'имеется', en: 'present' } : { ru: 'отсутствует', en: 'absent' };
  return kind === 'count' ? { ru: String(numerator), en: String(numerator) } : { ru: '—', en: '—' };
};

const differences = ({ quotes }: Row) => quotes.filter(({ agrees }) => !agrees).map(({ indicator, figure, where, computed, difference, mode }) => ({
  indicator, figure, where, computed, difference, mode, text: {
    ru: `«${where}»: указано ${figure}, по числам ${computed ?? 'нет значения'}${mode === null ? '' : ` (указанное получается при округлении «${modeText[mode].ru}»)`}.`,
    en: `“${where}” says ${figure}; the numbers give ${computed ?? 'no value'}${mode === null ? '' : ` (the quoted one comes from rounding “${modeText[mode].en}”)`}.` },
}));
const modeText: Readonly<Record<Rounding['mode'], Text>> = {
  ceil: { ru: 'вверх', en: 'up' }, 'half-up': { ru: 'до ближайшего', en: 'to the nearest' }, truncate: { ru: 'отбрасывание', en: 'cut off' },
};
