import type { CaseEvent } from '@uplift/domain/case/events';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import type { EventCodec } from '@uplift/infra/event-store/codec';
import type { EventStore, StoredEvent } from '@uplift/infra/event-store/event-store';
import { engine } from './engine.js';

const attempts = 5;

/**
 * Puts a last word onto a case whose events cannot be folded, so that everybody sees it: nothing when the stream says so already.
 * Answers the stream's version. Whoever mends the fold later finds the case set aside or closed, like any other.
 */
export const appendToBroken = async (
  { store, codec }: { store: EventStore; codec: EventCodec }, id: string, event: Extract<CaseEvent, { type: 'CaseSetAside' | 'CaseClosed' }>, correlationId: string,
): Promise<number> => {
  const stream = caseStreamOf(id);
  for (let attempt = 1; ; attempt += 1) {
    const stored = await store.readStream(stream);
    const last = stored.at(-1);
    if (last === undefined || saysSo(stored, event.type)) return last?.version ?? 0;
    const eventId = deterministicId(stream, String(last.version + 1), event.type);
    const [answer] = await store.append([{
      stream, expected: { version: last.version, hash: last.hash },
      events: [{ ...codec.encode(event), id: eventId, actor: engine, correlationId, causationId: `engine:${eventId}` }],
    }]);
    if (answer?.outcome === 'appended' || answer?.outcome === 'repeated') return answer.head.version;
    if (attempt === attempts) throw new Error(`${stream} kept changing; nothing was stored`);
  }
};

const saysSo = (stored: readonly StoredEvent[], type: 'CaseSetAside' | 'CaseClosed'): boolean => {
  const said = stored.filter((event) => event.type === 'CaseSetAside' || event.type === 'CaseResumed' || event.type === 'CaseClosed').at(-1)?.type;
  return said === type || said === 'CaseClosed';
};
