import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import { Slug } from '@uplift/domain/programme/vocabulary';
import type { DiagnosticsCommand } from '@uplift/domain/training/diagnostics-commands';
import { CompetenceResult, DropReason, RouteItem } from '@uplift/domain/training/diagnostics-events';
import { diagnosticsIdOf } from '@uplift/domain/training/stream';
import { diagnosticsAggregate } from '@uplift/infra/command/aggregates';
import type { CommandResult } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import { CycleDiagnostics, type DiagnosticsOfCycle } from './cycle-diagnostics.js';

const Code = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'code').describe('The teacher’s number in the school’s own list; it stands for the name.');
export const RecordResults = z.strictObject({
  results: z.array(z.strictObject({
    school: SubjectId, code: Code, name: z.string().trim().min(1).max(300).describe('Kept sealed.'), on: PlainDate, results: z.array(CompetenceResult).min(1).max(50),
  })).min(1).max(2000),
}).meta({ id: 'RecordDiagnostics' });
const at = { school: SubjectId, code: Code };
export const RecordProgress = z.strictObject({
  progress: z.array(z.discriminatedUnion('did', [
    z.strictObject({ ...at, did: z.literal('begin'), modules: z.array(Slug).max(50).nullable().default(null), on: PlainDate }),
    z.strictObject({ ...at, did: z.literal('complete'), modules: z.array(Slug).max(50).nullable().default(null), on: PlainDate }),
    z.strictObject({ ...at, did: z.literal('drop'), reason: DropReason }),
    z.strictObject({ ...at, did: z.literal('draw-route'), items: z.array(RouteItem).min(1).max(50) }),
    z.strictObject({ ...at, did: z.literal('route-item'), item: Slug, on: PlainDate }),
    z.strictObject({ ...at, did: z.literal('lesson'), on: PlainDate, verdict: z.enum(['shown', 'partly', 'not-yet']) }),
  ])).min(1).max(2000),
}).meta({ id: 'RecordProgress', description: 'Courses begun and completed, who left, individual routes, observed lessons. Without modules: those recommended, all those begun.' });
export const RecordedAnswer = z.object({
  recorded: z.int(), unchanged: z.int(), refused: z.array(z.object({ school: z.string(), code: z.string(), error: z.string(), detail: z.string() })),
}).meta({ id: 'DiagnosticsRecorded' });
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;
export const EraseParticipant = z.strictObject({ ...at, reason: z.string().min(1).max(1000) }).meta({ id: 'EraseParticipant' });

type Row = { readonly school: string; readonly code: string };
type Progress = z.output<typeof RecordProgress>['progress'][number];

/** The same code at the same school is the same teacher, whatever else is sent. */
export const participantOf = (cycle: string, diagnostics: string, { school, code }: Row): string => deterministicId('participant', cycle, diagnostics, school, code);

/** Results and what follows from them, many at once. A row that is refused is named with its reason; the others are kept. */
@Injectable()
export class RecordDiagnostics {
  constructor(
    private readonly diagnostics: CycleDiagnostics, private readonly sender: CommandSender, private readonly personalData: PersonalData, private readonly access: Access,
  ) {}

  async results(cycle: string, id: string, { results }: z.output<typeof RecordResults>, caller: Caller): Promise<RecordedAnswer> {
    const facts = await this.requireAll(cycle, id, results, caller);
    const sealed = await Promise.all(results.map((row) => this.personalData.encryptFor(participantOf(cycle, id, row), JSON.stringify({ name: row.name }))));
    return this.send(results, results.map(({ school, on, results: given }, nth) => ({
      type: 'TakeDiagnostic', ...this.about(cycle, id, results[nth]!), cycle, school, sealed: sealed[nth]!, on, results: given })), facts, caller);
  }

  async progress(cycle: string, id: string, { progress }: z.output<typeof RecordProgress>, caller: Caller): Promise<RecordedAnswer> {
    const facts = await this.requireAll(cycle, id, progress, caller);
    return this.send(progress, progress.map((row) => ({ ...commandOf(row), ...this.about(cycle, id, row) }) as Unstamped<DiagnosticsCommand>), facts, caller);
  }

  /** The event comes first: were the key to survive a crash in between, the repeat of the request destroys it. */
  async erase(cycle: string, id: string, { reason, ...row }: z.output<typeof EraseParticipant>, caller: Caller): Promise<RecordedAnswer> {
    const facts = await this.requireAll(cycle, id, [row], caller);
    const answer = await this.send([row], [{ type: 'EraseParticipant', ...this.about(cycle, id, row), reason }], facts, caller);
    if (answer.refused.length === 0) await this.personalData.destroyKey(participantOf(cycle, id, row));
    return answer;
  }

  private about(cycle: string, id: string, row: Row) { return { diagnostics: diagnosticsIdOf(cycle, id, row.school), participant: participantOf(cycle, id, row) }; }

  /** Throws for a school outside the list or one's reach before anything is stored. */
  private async requireAll(cycle: string, id: string, rows: readonly Row[], { signedIn }: Caller): Promise<DiagnosticsOfCycle> {
    const facts = await this.diagnostics.one(cycle, id);
    const municipalities = new Map(facts.schools.map(({ school, municipality }) => [school, municipality]));
    for (const school of new Set(rows.map((row) => row.school))) {
      const municipality = municipalities.get(school);
      if (municipality === undefined) throw new DomainError('school-unknown', { school });
      this.access.require(signedIn, 'diagnostics.record', { region: facts.region, municipality, school });
    }
    return facts;
  }

  private async send(
    rows: readonly Row[], commands: readonly Unstamped<DiagnosticsCommand>[], { dated }: DiagnosticsOfCycle, caller: Caller,
  ): Promise<RecordedAnswer> {
    const results = await this.sender.sendMany(diagnosticsAggregate, commands.map((command, nth) => ({ command, context: dated, part: `row ${nth}` })), caller);
    await this.sender.shown(results, caller);
    const changed = (result: CommandResult<unknown>) => result.outcome === 'done' && result.events.length > 0;
    return {
      recorded: results.filter(changed).length, unchanged: results.filter((result) => result.outcome === 'done' && !changed(result)).length,
      refused: results.flatMap((result, nth) => (result.outcome === 'done' ? [] : [{
        school: rows[nth]!.school, code: rows[nth]!.code, error: result.error instanceof DomainError ? result.error.code : result.error.name,
        detail: result.error instanceof DomainError ? result.error.detail('ru') : result.error.message }])),
    };
  }
}

const commandOf = (row: Progress): object => {
  switch (row.did) {
    case 'begin': return { type: 'BeginCourse', modules: row.modules, on: row.on };
    case 'complete': return { type: 'CompleteModules', modules: row.modules, on: row.on };
    case 'drop': return { type: 'DropParticipant', reason: row.reason };
    case 'draw-route': return { type: 'DrawRoute', items: row.items };
    case 'route-item': return { type: 'CompleteRouteItem', item: row.item, on: row.on };
    case 'lesson': return { type: 'ObserveLesson', on: row.on, verdict: row.verdict };
  }
};
