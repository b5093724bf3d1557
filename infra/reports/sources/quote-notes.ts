import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { percentText } from '@uplift/domain/indicator/figure';
import type { IndicatorEvent } from '@uplift/domain/indicator/events';
import type { IndicatorRow } from '@uplift/domain/indicator/indicator-table';
import { indicatorStreamOf } from '@uplift/domain/indicator/stream';
import type { Rounding } from '@uplift/domain/programme/indicator-schema';
import type { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import type { FoundPiece } from '@uplift/domain/report/found-table';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';
import { foundOf, subjectAt } from './indicator-sources.js';

/** Remarks on figures that documents print otherwise than the stored numbers give them, with the rounding that explains the printed one. */
export const quoteNotes = async (rows: readonly IndicatorRow[], level: SubjectKind, position: string, context: ReportContext): Promise<FoundPiece[][]> => {
  const differing = rows.flatMap((row) => row.quotes.filter(({ agrees }) => !agrees).map((quote) => ({ row, quote })));
  if (differing.length === 0) return [];
  const quoted = await quotedIn(level, context);
  const { rounding } = context.document.indicatorSet;
  return differing.map(({ row, quote: { figure, where, computed, mode } }, at) => {
    const { id, title } = row.indicator;
    const figureOf = (what: string, name: Text, found: Found): FoundPiece =>
      ({ id: `remark-${at + 1}/${what}`, title: { ru: `${title.ru}: ${name.ru}`, en: `${title.en}: ${name.en}` }, found });
    return [
      { text: { ru: `Расхождение. ${title.ru}: `, en: `A difference. ${title.en}: ` } }, { plain: where }, { text: { ru: ' — ', en: ' says ' } },
      figureOf('printed', { ru: 'напечатано', en: 'printed' }, quoted.get(`${id} ${figure} ${where}`) ?? nothingFound),
      { text: { ru: ', по исходным числам — ', en: ', the stored numbers give ' } },
      figureOf('computed', { ru: 'вычислено', en: 'computed' }, foundOf(computed, computed === null ? null : percentText(computed).en, row, position)),
      { text: { ru: ' (', en: ' (' } }, figureOf('part', { ru: 'часть', en: 'part' }, foundOf(row.actual?.numerator ?? null, null, row, position)),
      { text: { ru: ' из ', en: ' of ' } }, figureOf('whole', { ru: 'целое', en: 'whole' }, foundOf(row.actual?.denominator ?? null, null, row, position)),
      { text: explained(mode, rounding.mode) },
    ];
  });
};

const modes: Readonly<Record<Rounding['mode'], Text>> = {
  'ceil': { ru: 'округлить вверх', en: 'rounded up' }, 'half-up': { ru: 'округлить до ближайшего', en: 'rounded to the nearest' },
  'truncate': { ru: 'отбросить лишние знаки', en: 'cut off' },
};
const explained = (printed: Rounding['mode'] | null, set: Rounding['mode']): Text => (printed === null
  ? { ru: '). Ни одно округление не даёт напечатанного числа.', en: '). No rounding gives the printed figure.' }
  : { ru: `). Напечатанное получается, если ${modes[printed].ru}; в таблице принято ${modes[set].ru}.`, en: `). The printed figure is ${modes[printed].en}; the table’s figures are ${modes[set].en}.` });

/** The quoted figures by indicator, figure and place, with the event that holds each. */
const quotedIn = async (level: SubjectKind, context: ReportContext): Promise<ReadonlyMap<string, Found>> => {
  const { store, codec, cycle, document: { zone } } = context;
  const of = subjectAt(level, context);
  const stream = indicatorStreamOf(cycle, of.level, of.subject);
  return new Map((await store.readStream(stream)).flatMap((stored): [string, Found][] => {
    const { type, data, occurredAt } = codec.decode(stored) as IndicatorEvent;
    if (type !== 'FigureQuoted') return [];
    const { indicator, figure, where } = data;
    return [[`${indicator} ${figure} ${where}`, { known: true, value: Number(figure), shown: `${figure}%`, from: { kind: 'events', stream, events: [stored.id] }, trueOn: localDateOf(occurredAt, zone) }]];
  }));
};
