import type { Text } from '../programme/vocabulary.js';
import type { Figure, Found, ReportModel } from './model.js';

/** One number that is not what it was. */
export interface ReportDifference { readonly figure: string; readonly title: Text; readonly was: Found | null; readonly is: Found | null }

/** What a later correction changed: figures of another value, those that came and those that went, in the order of the reports. */
export const compareReports = (frozen: ReportModel, present: ReportModel): readonly ReportDifference[] => {
  const [before, now] = [book(frozen), book(present)];
  const changed = frozen.figures.flatMap(({ id, title, found }): ReportDifference[] => {
    const is = now.get(id)?.found ?? null;
    return is !== null && sameValue(found, is) ? [] : [{ figure: id, title, was: found, is }];
  });
  const came = present.figures.filter(({ id }) => !before.has(id)).map(({ id, title, found }): ReportDifference => ({ figure: id, title, was: null, is: found }));
  return [...changed, ...came];
};

const book = ({ figures }: ReportModel): ReadonlyMap<string, Figure> => new Map(figures.map((figure) => [figure.id, figure]));

/** Where it comes from and the day it was true may move on; only what a reader sees counts. */
const sameValue = (a: Found, b: Found): boolean => (a.known && b.known ? a.value === b.value && a.shown === b.shown : a.known === b.known);
