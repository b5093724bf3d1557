import type { ReportEvent } from '@uplift/domain/report/events';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import { reportStreamOf } from '@uplift/domain/report/stream';
import type { ReportContext } from '../report-context.js';

/** A number that whoever prepares the report has stated last, with its basis. */
export const statedFigure = async (key: string, { store, codec, cycle, report }: ReportContext): Promise<Found> => {
  const stored = await store.readStream(reportStreamOf(cycle, report));
  const stated = stored.flatMap((event): Found[] => {
    const { type, data } = codec.decode(event) as ReportEvent;
    return type === 'FigureStated' && data.key === key
      ? [{ known: true, value: data.value, shown: null, from: { kind: 'stated', event: event.id, basis: data.basis }, trueOn: data.trueOn }] : [];
  });
  return stated.at(-1) ?? nothingFound;
};
