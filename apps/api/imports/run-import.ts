import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import type { CheckedImport } from '@uplift/domain/import/check-import';
import { ImportKind } from '@uplift/domain/import/kinds';
import type { CheckFile } from '@uplift/domain/import/decide';
import type { ImportState } from '@uplift/domain/import/state';
import type { SheetNotice } from '@uplift/domain/sheet/cell';
import { CycleYear } from '@uplift/domain/programme/vocabulary';
import { importAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { PendingFiles, type PendingFile } from '@uplift/infra/imports/pending-files';
import { z } from 'zod';
import { CommandSender, type Done, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { CheckTable } from './check-table.js';
import { CycleOfImport, type BegunCycle, type BegunImport } from './cycle-of-import.js';
import { importAnswer, noticeText, problemAnswer, type CheckedAnswer, type ImportAnswer } from './import-answer.js';
import { ImportContacts } from './import-contacts.js';
import { StorePlan } from './store-plan.js';

export const UploadQuery = z.object({
  cycle: CycleId, kind: ImportKind, year: CycleYear.optional().describe('The year of rows that name none.'),
  list: z.enum(['true', 'false']).default('false').describe('Schools also go on the cycle’s list.'),
  import: SubjectId.optional().describe('The import this file corrects; one of its own when left out.'),
});
export const SettleDateBody = z.strictObject({
  sheet: z.string().max(100).default(''), row: z.int().min(1), column: z.int().min(1), read: PlainDate,
  stored: PlainDate.nullable().describe('The date to store: the one read, another, or null to leave the row out.'), reason: z.string().trim().min(1).max(1000),
}).meta({ id: 'SettleDate' });
export const ConfirmBody = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256') }).meta({ id: 'ConfirmImport' });
export const DiscardBody = z.strictObject({ reason: z.string().trim().min(1).max(1000) }).meta({ id: 'DiscardImport' });

type Checked = CheckedImport & { readonly notices: readonly SheetNotice[] };
interface Target { readonly id: string; readonly kind: ImportKind; readonly year: string | null; readonly list: boolean; readonly cycle: BegunCycle; readonly state: ImportState; readonly file: PendingFile }

/** An import from its first file to its confirmation. */
@Injectable()
export class RunImport {
  constructor(
    private readonly of: CycleOfImport, private readonly tables: CheckTable, private readonly plans: StorePlan, private readonly contacts: ImportContacts,
    private readonly pending: PendingFiles, private readonly sender: CommandSender,
  ) {}

  /** Checks a file and stores nothing of what it says. Without an import of its own, the same file comes to the same import. */
  async upload(query: z.output<typeof UploadQuery>, bytes: Buffer, caller: Caller): Promise<CheckedAnswer> {
    const cycle = await this.of.cycle(query.cycle, caller.signedIn);
    const { kind, year = null } = query;
    const list = query.list === 'true';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = query.import ?? deterministicId('import', query.cycle, kind, year ?? '', String(list), sha256);
    const { state } = query.import === undefined ? await this.of.state(id) : await this.of.begun(id, caller.signedIn);
    return this.check({ id, kind, year, list, cycle, state, file: { sha256, bytes } }, caller);
  }

  async show(id: string, caller: Pick<Caller, 'signedIn'>): Promise<ImportAnswer> {
    const { state, version } = await this.of.begun(id, caller.signedIn);
    return importAnswer(id, version, state);
  }

  /** Keeps what a person decided about a date, and checks the file anew with it. */
  async settle(id: string, settlement: z.output<typeof SettleDateBody>, caller: Caller): Promise<CheckedAnswer> {
    const { cycle, state: before } = await this.of.begun(id, caller.signedIn);
    const { state } = await this.sender.send(importAggregate, { type: 'SettleDate', import: id, ...settlement }, undefined, caller);
    if (state.status === 'none') throw new DomainError('import-unknown', { import: id });
    return this.check({ id, ...state, cycle, state, file: await this.fileOf(id, before) }, caller);
  }

  /** Stores what the file says. A confirmation that was interrupted is taken up where it was. */
  async confirm(id: string, { sha256 }: z.output<typeof ConfirmBody>, caller: Caller): Promise<ImportAnswer> {
    const { state, cycle } = await this.of.begun(id, caller.signedIn);
    const confirm = { type: 'ConfirmImport' as const, import: id, sha256 };
    if (state.status === 'completed') {
      const { version } = await this.sender.send(importAggregate, confirm, undefined, caller);
      return importAnswer(id, version, state);
    }
    const file = await this.fileOf(id, state);
    if (file.sha256 !== sha256) throw new DomainError('import-file-changed', { import: id });
    const target = { id, ...state, cycle, state, file };
    const checked = await this.tables.run({ import: id, kind: state.kind, cycle, year: state.year, settled: state.settled, bytes: file.bytes });
    // The region may know more, or less, than when the file was checked.
    if (checked.errors + checked.questions > 0 && state.status === 'open') await this.check(target, caller);
    if (checked.errors + checked.questions > 0) throw new DomainError('import-has-problems', { import: id, errors: checked.errors, questions: checked.questions });
    await this.requireRights(target, checked, caller);
    const counted = await this.plans.count(checked.plan, cycle);
    const confirmed = await this.send(confirm, 'confirm', caller);
    if (confirmed.state.status !== 'confirmed') return this.show(id, caller);
    const { run } = confirmed.state;
    await this.plans.store(id, run, checked.plan, cycle, state.list, caller);
    const done = await this.send({ type: 'CompleteImport', import: id, run, ...counted }, 'complete', caller);
    await this.pending.remove(id, state.rounds);
    await this.sender.shown([done], caller);
    if (done.state.status === 'none') throw new DomainError('import-unknown', { import: id });
    return importAnswer(id, done.version, done.state);
  }

  async discard(id: string, { reason }: z.output<typeof DiscardBody>, caller: Caller): Promise<ImportAnswer> {
    const { state: before } = await this.of.begun(id, caller.signedIn);
    const { state, version } = await this.sender.send(importAggregate, { type: 'DiscardImport', import: id, reason }, undefined, caller);
    await this.pending.remove(id, before.rounds);
    if (state.status === 'none') throw new DomainError('import-unknown', { import: id });
    return importAnswer(id, version, state);
  }

  private async check(target: Target, caller: Caller): Promise<CheckedAnswer> {
    const { id, kind, year, list, cycle, state, file } = target;
    const settled = state.status === 'none' ? [] : state.settled;
    const checked = await this.tables.run({ import: id, kind, cycle, year: state.status === 'none' ? year : state.year, settled, bytes: file.bytes });
    await this.requireRights(target, checked, caller);
    const last = state.status === 'none' ? undefined : state.runs.at(-1);
    const counted = await this.plans.count(checked.plan, cycle);
    const { rows, errors, questions, leftOut } = checked;
    const found = { sha256: file.sha256, bytes: file.bytes.length, rows, errors, questions, leftOut, ...counted };
    const done = await this.send({ type: 'CheckFile', import: id, cycle: cycle.cycle, region: cycle.region, kind, year, list, ...found }, `check ${found.questions}`, caller);
    const after = done.state as BegunImport;
    if (after.status === 'open') await this.pending.put(id, after.rounds, file);
    await this.sender.shown([done], caller);
    return {
      ...importAnswer(id, done.version, after), checked: found, problems: checked.problems.map(problemAnswer),
      notices: checked.notices.map((notice) => ({ code: notice.code, text: noticeText(notice) })),
      mended: Math.max(0, (last?.errors ?? 0) + (last?.questions ?? 0) - errors - questions),
    };
  }

  /** Contacts make people and roles: only those may bring them who may name these people there. */
  private async requireRights({ kind, cycle }: Target, { plan }: Checked, caller: Caller): Promise<void> {
    if (kind === 'contacts') await this.contacts.requireAll(plan.contacts, caller.signedIn);
    const foreign = await this.tables.foreign(plan.schools, cycle.region);
    if (foreign.length > 0) throw new DomainError('school-elsewhere', { schools: foreign.slice(0, 5).join(', ') });
  }

  private async fileOf(id: string, { rounds }: BegunImport): Promise<PendingFile> {
    const file = await this.pending.find(id, rounds);
    if (file === null) throw new DomainError('import-file-gone', { import: id });
    return file;
  }

  private async send(command: Unstamped<CheckFile> | { type: 'ConfirmImport'; import: string; sha256: string } | { type: 'CompleteImport'; import: string; run: number; changes: number; unchanged: number },
    part: string, caller: Caller): Promise<Done<ImportState>> {
    const [result] = await this.sender.sendMany(importAggregate, [{ command, context: undefined, part }], caller);
    return stateOrThrow(result!);
  }
}
