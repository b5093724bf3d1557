import type { CaseContext } from '@uplift/domain/case/context';
import type { Instant } from '@uplift/domain/core/instant';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import type { CommandHandler } from '@uplift/infra/command/command-handler';
import type { ContextByState } from '@uplift/infra/command/context-by-state';
import type { EventCodec } from '@uplift/infra/event-store/codec';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import { appendToBroken } from './broken-stream.js';
import type { CaseProgress } from './case-progress.js';
import { engine } from './engine.js';
import { reasonOf } from './failures.js';

export interface SetAsideDependencies { readonly store: EventStore; readonly codec: EventCodec; readonly handler: CommandHandler }
interface Poisoned { readonly id: string; readonly error: unknown; readonly context: ContextByState<CaseContext>; readonly now: Instant; readonly correlationId: string }

/** Takes a case that cannot go on out of the engine's hands, with the reason; it comes back when somebody resumes it. */
export const setAside = async (dependencies: SetAsideDependencies, { id, error, context, now, correlationId }: Poisoned): Promise<CaseProgress> => {
  const reason = reasonOf(error);
  const command = { type: 'SetCaseAside', case: id, reason, actor: engine, now } as const;
  const result = await dependencies.handler.handle(caseAggregate, { command, context, id: null, correlationId, expectedVersion: null });
  if (result.outcome === 'done') return { case: id, version: result.version, stage: null, status: 'set-aside', reason };
  const version = await appendToBroken(dependencies, id, { type: 'CaseSetAside', occurredAt: now, data: { reason } }, correlationId);
  return { case: id, version, stage: null, status: 'set-aside', reason };
};
