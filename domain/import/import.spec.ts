import { given } from '../testing/given.js';
import { importDecider, type CheckFile } from './decide.js';
import type { ImportEvent } from './events.js';

const base = { actor: { kind: 'person', id: 'p-1' }, now: '2020-02-01T06:00:00.000Z', import: 'i-1' } as const;
const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
const found = { sha256: first, bytes: 100, rows: 10, errors: 0, questions: 1, leftOut: 0, changes: 9, unchanged: 0 };
const about = { cycle: 'c-1', region: 'r-1', kind: 'indicators', year: null, list: false } as const;
const check: CheckFile = { ...base, ...about, ...found, type: 'CheckFile' };
const event = <Type extends ImportEvent['type']>(type: Type, data: Omit<Extract<ImportEvent, { type: Type }>['data'], 'import'>) =>
  ({ type, occurredAt: base.now, data: { import: 'i-1', ...data } }) as unknown as Extract<ImportEvent, { type: Type }>;
const opened = event('ImportOpened', about);
const flagged = event('ImportChecked', { run: 1, ...found });
const clean = event('ImportChecked', { run: 2, ...found, sha256: second, questions: 0 });
const cell = { sheet: 'Лист1', row: 7, column: 5, read: '2020-10-10', stored: '2019-10-10', reason: 'опечатка в годе' };
const settled = event('DateSettled', cell);
const confirmed = event('ImportConfirmed', { run: 2, sha256: second });
const completed = event('ImportCompleted', { run: 2, changes: 9, unchanged: 0 });
const after = (...events: readonly ImportEvent[]) => given(importDecider, undefined, ...events);

describe('an import', () => {
  it('opens with its first file and takes as many as its author corrects', () => {
    after().when(check).then(opened, flagged);
    after(opened, flagged).when({ ...check, sha256: second, questions: 0 }).then(clean);
    after(opened, flagged).when(check).then();
  });

  it('keeps what a person settled, once, and lets them change their mind', () => {
    after(opened, flagged).when({ ...base, type: 'SettleDate', ...cell }).then(settled);
    after(opened, flagged, settled).when({ ...base, type: 'SettleDate', ...cell, stored: null, reason: 'лишняя строка' }).then(event('DateSettled', { ...cell, stored: null, reason: 'лишняя строка' }));
  });

  it('is confirmed only for the file last checked, and only without problems', () => {
    after(opened, flagged).when({ ...base, type: 'ConfirmImport', sha256: first }).thenRefused('import-has-problems', { import: 'i-1', errors: 0, questions: 1 });
    after(opened, flagged, clean).when({ ...base, type: 'ConfirmImport', sha256: first }).thenRefused('import-file-changed');
    after(opened, flagged, clean).when({ ...base, type: 'ConfirmImport', sha256: second }).then(confirmed);
    after(opened, clean, confirmed, completed).when({ ...base, type: 'ConfirmImport', sha256: second }).then();
  });

  it('keeps indicator values part by part, and completes once', () => {
    const rows = [{ indicator: 'teachers', level: 'school' as const, subject: 's-1', numerator: 3, denominator: null, date: '2020-01-01' }];
    after(opened, clean, confirmed).when({ ...base, type: 'KeepIndicatorValues', run: 2, part: 0, rows }).then(event('IndicatorValuesImported', { run: 2, part: 0, rows }));
    after(opened, clean, confirmed).when({ ...base, type: 'CompleteImport', run: 2, changes: 9, unchanged: 0 }).then(completed);
    after(opened, clean).when({ ...base, type: 'CompleteImport', run: 2, changes: 9, unchanged: 0 }).then();
  });

  it('of the same file again changes nothing; of another, or of one that would change something again, goes on', () => {
    const again = { ...check, sha256: second, questions: 0 };
    after(opened, clean, confirmed, completed).when({ ...again, changes: 0, unchanged: 9 }).then();
    after(opened, clean, confirmed, completed).when({ ...again, changes: 2, unchanged: 7 }).then(event('ImportChecked', { run: 3, ...found, sha256: second, questions: 0, changes: 2, unchanged: 7 }));
    after(opened, clean, confirmed).when(again).thenRefused('import-being-stored');
  });

  it('stays of its kind and cycle', () => {
    after(opened, flagged).when({ ...check, kind: 'staff' }).thenRefused('import-of-other-kind', { import: 'i-1', kind: 'indicators', cycle: 'c-1' });
    after(opened, flagged).when({ ...check, cycle: 'c-2' }).thenRefused('import-of-other-kind');
  });

  it('may be given up while it is open', () => {
    after(opened, flagged).when({ ...base, type: 'DiscardImport', reason: 'не тот файл' }).then(event('ImportDiscarded', { reason: 'не тот файл' }));
    after(opened, clean, confirmed, completed).when({ ...base, type: 'DiscardImport', reason: 'не тот файл' }).thenRefused('import-not-open', { import: 'i-1', status: 'completed' });
    after(opened, flagged, event('ImportDiscarded', { reason: 'нет' })).when({ ...base, type: 'SettleDate', ...cell }).thenRefused('import-not-open');
    after().when({ ...base, type: 'DiscardImport', reason: 'нет' }).thenRefused('import-unknown', { import: 'i-1' });
  });
});
