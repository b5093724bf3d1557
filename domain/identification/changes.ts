import type { Identification, LowResultsSignal, Signal } from '../programme/identification-schema.js';
import { shareOf } from '../comparison/pupil-share.js';
import type { Finding, FindingOf } from './finding.js';
import { fewestFor } from './threshold.js';
import { verdictOf } from './verdict.js';

/** What one signal would have needed to show the opposite; `distance` compares such changes with one another, the smaller the nearer. */
export type Change =
  | { readonly signal: string; readonly kind: 'pupils'; readonly distance: number; readonly cells: readonly ChangedCell[] }
  | { readonly signal: string; readonly kind: 'social-index'; readonly distance: number; readonly index: number; readonly to: number; readonly becomes: 'yes' | 'no' }
  | { readonly signal: string; readonly kind: 'resources'; readonly distance: number; readonly risks: readonly string[]; readonly becomes: 'yes' | 'no' };
/** `to` instead of `below` of the participants; the subject is `null` where all count together. */
export interface ChangedCell { readonly subject: string | null; readonly year: number; readonly below: number; readonly participants: number; readonly to: number }

/**
 * A smallest set of changes that turns the verdict, found signal by signal; empty when no numbers of this school could have turned it.
 * A candidate would not have been one, another school would have been.
 */
export const whatWouldHaveChanged = (identification: Identification, findings: readonly Finding[]): readonly Change[] => {
  const verdict = verdictOf(identification, findings);
  if (verdict.listed === 'unknown') return [];
  const from = verdict.listed;
  const bySignal = new Map(findings.map((finding) => [finding.signal, finding]));
  const met = verdict.criteria.filter(({ holds }) => holds === 'yes').length;
  const { atLeast } = identification.listed;
  const turnedCriteria = identification.criteria
    .filter((_, index) => (verdict.criteria[index]!.holds === 'yes') === (from === 'yes'))
    .flatMap((criterion) => {
      const own = criterion.of.map((id) => bySignal.get(id)!);
      const holding = own.filter(({ holds }) => holds === 'yes').length;
      const needed = from === 'yes' ? holding - criterion.atLeast + 1 : criterion.atLeast - holding;
      const changes = own.flatMap((finding) => finding.holds !== from ? [] : changeOf(signalOf(identification, finding.signal), finding) ?? []).sort(nearer);
      return changes.length < needed ? [] : [changes.slice(0, needed)];
    })
    .sort((a, b) => total(a) - total(b));
  const needed = from === 'yes' ? met - atLeast + 1 : atLeast - met;
  if (turnedCriteria.length < needed) return [];
  return [...new Map(turnedCriteria.slice(0, needed).flat().map((change) => [change.signal, change])).values()];
};

const nearer = (a: Change, b: Change): number => a.distance - b.distance;
const total = (changes: readonly Change[]): number => changes.reduce((sum, { distance }) => sum + distance, 0);
const signalOf = ({ signals }: Identification, id: string): Signal => signals.find((signal) => signal.id === id)!;

/** `null` when nothing the school has numbers for would turn it. */
const changeOf = (signal: Signal, finding: Finding): Change | null => {
  switch (finding.kind) {
    case 'low-results': return signal.kind === 'low-results' ? ofResults(signal, finding) : null;
    case 'below-similar': return signal.kind !== 'below-similar' ? null : ofCells(signal.id, signal.years.atLeast, finding.holds, finding.cells.map((cell) => {
      const similar = { below: cell.similarBelow, participants: cell.similarParticipants };
      return { subject: null, ...cell, edge: fewestFor(shareOf(similar) + signal.difference, cell.participants) };
    }));
    case 'social-index': return signal.kind !== 'social-index' || finding.index === null ? null : {
      signal: signal.id, kind: 'social-index', distance: Math.abs(finding.index - signal.below) / 100, index: finding.index, to: signal.below, becomes: turned(finding.holds) };
    case 'resources': {
      if (signal.kind !== 'resources') return null;
      const same = finding.risks.filter(({ holds }) => holds === finding.holds);
      const holding = finding.risks.filter(({ holds }) => holds === 'yes').length;
      const needed = finding.holds === 'yes' ? holding - signal.atLeast + 1 : signal.atLeast - holding;
      return same.length < needed ? null : {
        signal: signal.id, kind: 'resources', distance: needed / finding.risks.length, becomes: turned(finding.holds),
        risks: same.slice(0, needed).map(({ risk }) => risk) };
    }
  }
};

const turned = (holds: Finding['holds']): 'yes' | 'no' => (holds === 'yes' ? 'no' : 'yes');

interface Cell { readonly subject: string | null; readonly year: number; readonly below: number; readonly participants: number; readonly low: boolean; readonly edge: number }

const ofResults = (signal: LowResultsSignal, finding: FindingOf<'low-results'>): Change | null => {
  const cells = finding.cells.map((cell): Cell => ({ ...cell, edge: fewestFor(signal.share, cell.participants) }));
  const subjects = [...new Set(cells.map(({ subject }) => subject))].filter((subject) => finding.low.includes(subject!) === (finding.holds === 'yes'));
  const needed = finding.holds === 'yes' ? finding.low.length - signal.subjectsAtLeast + 1 : signal.subjectsAtLeast - finding.low.length;
  const bySubject = subjects.flatMap((subject) => ofCells(signal.id, signal.years.atLeast, finding.holds, cells.filter((cell) => cell.subject === subject)) ?? []).sort(nearer);
  return bySubject.length < needed ? null : joined(signal.id, bySubject.slice(0, needed).flatMap((change) => change.cells));
};

type PupilsChange = Extract<Change, { kind: 'pupils' }>;

/** Turns as many years as it takes, those that need the fewest pupils first. A cell's `edge` is the fewest pupils below that count as low. */
const ofCells = (signal: string, atLeast: number, holds: Finding['holds'], cells: readonly Cell[]): PupilsChange | null => {
  const low = cells.filter((cell) => cell.low);
  const [needed, turnable] = holds === 'yes'
    ? [low.length - atLeast + 1, low.filter(({ edge }) => edge > 0)]
    : [atLeast - low.length, cells.filter((cell) => !cell.low && cell.edge <= cell.participants)];
  const changed = turnable.map(({ subject, year, below, participants, edge }) => ({ subject, year, below, participants, to: holds === 'yes' ? edge - 1 : edge }))
    .sort((a, b) => Math.abs(a.to - a.below) - Math.abs(b.to - b.below) || b.year - a.year);
  return changed.length < needed ? null : joined(signal, changed.slice(0, needed));
};

const joined = (signal: string, cells: readonly ChangedCell[]): PupilsChange => ({
  signal, kind: 'pupils', cells,
  distance: cells.reduce((sum, { below, to }) => sum + Math.abs(to - below), 0) / Math.max(1, cells.reduce((sum, { participants }) => sum + participants, 0)),
});
