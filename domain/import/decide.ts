import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { CheckedRun, ImportEvent, SettledDate } from './events.js';
import type { ImportKind } from './kinds.js';
import type { IndicatorRow } from './plan.js';
import { evolve, isSameCell, type ImportState } from './state.js';

interface OnImport extends CommandBase { readonly import: string }
/** A file was checked. The first one opens the import. */
export interface CheckFile extends OnImport, Omit<CheckedRun, 'run'> {
  readonly type: 'CheckFile'; readonly cycle: string; readonly region: string; readonly kind: ImportKind; readonly year: string | null; readonly list: boolean;
}
export interface SettleDate extends OnImport, SettledDate { readonly type: 'SettleDate' }
export interface ConfirmImport extends OnImport { readonly type: 'ConfirmImport'; readonly sha256: string }
export interface KeepIndicatorValues extends OnImport { readonly type: 'KeepIndicatorValues'; readonly run: number; readonly part: number; readonly rows: readonly IndicatorRow[] }
export interface CompleteImport extends OnImport { readonly type: 'CompleteImport'; readonly run: number; readonly changes: number; readonly unchanged: number }
export interface DiscardImport extends OnImport { readonly type: 'DiscardImport'; readonly reason: string }
export type ImportCommand = CheckFile | SettleDate | ConfirmImport | KeepIndicatorValues | CompleteImport | DiscardImport;
type Begun = Exclude<ImportState, { status: 'none' }>;

const decide = (command: ImportCommand, state: ImportState): readonly ImportEvent[] => {
  if (command.type === 'CheckFile') return checkFile(command, state);
  if (state.status === 'none') throw new DomainError('import-unknown', { import: command.import });
  const { import: id, now } = command;
  switch (command.type) {
    case 'SettleDate': return settle(command, state);
    case 'ConfirmImport': return confirm(command, state);
    case 'KeepIndicatorValues': {
      const { run, part, rows } = command;
      return state.indicatorParts.has(`${run} ${part}`) ? [] : [{ type: 'IndicatorValuesImported', occurredAt: now, data: { import: id, run, part, rows: [...rows] } }];
    }
    case 'CompleteImport': {
      const { run, changes, unchanged } = command;
      return state.status === 'confirmed' && state.run === run ? [{ type: 'ImportCompleted', occurredAt: now, data: { import: id, run, changes, unchanged } }] : [];
    }
    case 'DiscardImport': {
      if (state.status === 'discarded') return [];
      refuseUnlessOpen(id, state);
      return [{ type: 'ImportDiscarded', occurredAt: now, data: { import: id, reason: command.reason } }];
    }
  }
};

/** The same file with the same findings is the run there was; once all of it is stored it adds nothing. */
const checkFile = (command: CheckFile, state: ImportState): readonly ImportEvent[] => {
  const { import: id, now, cycle, region, kind, year, list, sha256, bytes, rows, errors, questions, leftOut, changes, unchanged } = command;
  const found = { sha256, bytes, rows, errors, questions, leftOut, changes, unchanged };
  const opened: ImportEvent = { type: 'ImportOpened', occurredAt: now, data: { import: id, cycle, region, kind, year, list } };
  const checked = (run: number): ImportEvent => ({ type: 'ImportChecked', occurredAt: now, data: { import: id, run, ...found } });
  if (state.status === 'none') return [opened, checked(1)];
  if (state.kind !== kind || state.cycle !== cycle) throw new DomainError('import-of-other-kind', { import: id, kind: state.kind, cycle: state.cycle });
  if (state.status === 'confirmed') throw new DomainError('import-being-stored', { import: id });
  const last = state.runs.at(-1);
  if (state.status === 'completed' && last?.sha256 === sha256 && changes === 0 && errors + questions === 0) return [];
  if (state.status === 'open' && last !== undefined && (Object.keys(found) as (keyof typeof found)[]).every((key) => last[key] === found[key])) return [];
  return [checked((last?.run ?? 0) + 1)];
};

const settle = ({ import: id, now, sheet, row, column, read, stored, reason }: SettleDate, state: Begun): readonly ImportEvent[] => {
  refuseUnlessOpen(id, state);
  const settlement = { sheet, row, column, read, stored, reason };
  const known = state.settled.find((other) => isSameCell(other, settlement));
  return known?.stored === stored && known.reason === reason ? [] : [{ type: 'DateSettled', occurredAt: now, data: { import: id, ...settlement } }];
};

const confirm = ({ import: id, now, sha256 }: ConfirmImport, state: Begun): readonly ImportEvent[] => {
  const last = state.runs.at(-1);
  if (last === undefined || last.sha256 !== sha256) throw new DomainError('import-file-changed', { import: id });
  if (state.status === 'confirmed' || state.status === 'completed') return [];
  refuseUnlessOpen(id, state);
  if (last.errors + last.questions > 0) throw new DomainError('import-has-problems', { import: id, errors: last.errors, questions: last.questions });
  return [{ type: 'ImportConfirmed', occurredAt: now, data: { import: id, run: last.run, sha256 } }];
};

const refuseUnlessOpen = (id: string, { status }: Begun): void => {
  if (status !== 'open') throw new DomainError('import-not-open', { import: id, status });
};

/** A table on its way in: checked as often as its author corrects it, stored once it is confirmed. */
export const importDecider: Decider<ImportCommand, ImportEvent, ImportState> = { initial: { status: 'none' }, evolve, decide };
