import type { PlainDate } from '../core/instant.js';
import type { CheckedRun, ImportEvent, SettledDate } from './events.js';
import type { ImportKind } from './kinds.js';

interface About { readonly cycle: string; readonly region: string; readonly kind: ImportKind; readonly year: string | null; readonly list: boolean }
interface Begun extends About { readonly runs: readonly CheckedRun[]; readonly settled: readonly SettledDate[]; readonly indicatorParts: ReadonlySet<string>; /** How often it came to an end. */ readonly rounds: number }
interface Outcome { readonly run: number; readonly changes: number; readonly unchanged: number }

/** `open`: files are checked and dates settled; `confirmed`: its last run is being stored; `completed`: it is stored; `discarded`: nothing ever will be. */
export type ImportState =
  | { readonly status: 'none' }
  | Begun & { readonly status: 'open' }
  | Begun & { readonly status: 'confirmed'; readonly run: number }
  | Begun & { readonly status: 'completed'; readonly outcome: Outcome }
  | Begun & { readonly status: 'discarded'; readonly reason: string };

export const evolve = (state: ImportState, event: ImportEvent): ImportState => {
  if (event.type === 'ImportOpened') {
    const { cycle, region, kind, year, list } = event.data;
    return { status: 'open', cycle, region, kind, year, list, runs: [], settled: [], indicatorParts: new Set(), rounds: 0 };
  }
  if (state.status === 'none') return state;
  return evolveBegun(state, event);
};

const evolveBegun = (state: Exclude<ImportState, { status: 'none' }>, { type, data }: Exclude<ImportEvent, { type: 'ImportOpened' }>): ImportState => {
  const { cycle, region, kind, year, list, runs, settled, indicatorParts, rounds } = state;
  const begun: Begun = { cycle, region, kind, year, list, runs, settled, indicatorParts, rounds };
  switch (type) {
    case 'ImportChecked': {
      const { import: _import, ...run } = data;
      return { ...begun, status: 'open', runs: [...runs, run] };
    }
    case 'DateSettled': {
      const { import: _import, ...settlement } = data;
      return { ...state, settled: [...settled.filter((other) => !isSameCell(other, settlement)), settlement] };
    }
    case 'ImportConfirmed': return { ...begun, status: 'confirmed', run: data.run };
    case 'IndicatorValuesImported': return { ...state, indicatorParts: new Set([...indicatorParts, `${data.run} ${data.part}`]) };
    case 'ImportCompleted': return { ...begun, rounds: rounds + 1, status: 'completed', outcome: { run: data.run, changes: data.changes, unchanged: data.unchanged } };
    case 'ImportDiscarded': return { ...begun, rounds: rounds + 1, status: 'discarded', reason: data.reason };
  }
};

interface Cell { readonly sheet: string; readonly row: number; readonly column: number; readonly read: PlainDate }
/** The same cell with the same date in it: in a file that was corrected elsewhere a settlement still holds. */
export const isSameCell = (a: Cell, b: Cell): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.read === b.read;
