import { canonicalJson } from '../canonical-json.js';
import type { Position, StoredEvent, StreamHead } from '../event-store.js';
import { genesisHash, hashOf } from '../hash-chain.js';
import { comparePositions } from '../position-order.js';
import { problem, type Problem } from './problem.js';

/** Takes events in the global order and finds the first that is not what, or where, it says. Keeps one head for each stream. */
export class ChainChecker {
  private readonly heads = new Map<string, StreamHead>();
  private position: Position | null = null;
  events = 0;

  get streams(): number { return this.heads.size; }

  /** `null` when the event is sound. */
  next(event: StoredEvent): Problem | null {
    const { stream, version } = event;
    if (hashOf(stream, version, event, canonicalJson(event.data), event.previousHash) !== event.hash) return problem('changed', { stream, version });
    const before = this.heads.get(stream) ?? { version: 0, hash: genesisHash };
    if (version !== before.version + 1) return problem('missing', { stream, version, before: before.version });
    if (event.previousHash !== before.hash) return problem('unlinked', { stream, version });
    if (this.position !== null && comparePositions(this.position, event.position) >= 0) return problem('misplaced', { stream, version });
    this.heads.set(stream, { version, hash: event.hash });
    this.position = event.position;
    this.events += 1;
    return null;
  }
}
