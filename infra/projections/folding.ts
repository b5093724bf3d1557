import type { DomainEvent } from '@uplift/domain/core/event';
import type { EventCodec } from '../event-store/codec.js';
import type { StoredEvent } from '../event-store/event-store.js';
import type { Queryable } from '../lease/lease-table.js';
import { Books } from './books/books.js';
import type { Fold, ReadModel } from './read-model.js';
import type { Statement } from './statements.js';

export type Decode = EventCodec['decode'];

/** Folding this event failed: it cannot be understood, or it contradicts what came before. */
export class UnfoldableEventError extends Error {
  override readonly name = 'UnfoldableEventError';
  constructor(readonly event: StoredEvent, cause: unknown) {
    super(`event ${event.id} (${event.type} of ${event.stream}, version ${event.version}) cannot be projected: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

type Handler = (event: DomainEvent, stored: StoredEvent) => void;

/** Events on their way into rows: folded in memory in their order, drained as statements. After an error it is to be thrown away. */
export class Folding {
  private readonly books = new Books();
  private readonly folds: readonly Fold[];
  private readonly handlers = new Map<string, Handler[]>();

  constructor(models: readonly ReadModel[], private readonly decode: Decode) {
    this.folds = models.map((model) => model.fold(this.books));
    for (const handlers of [...this.books.handlers, ...this.folds.map(({ on }) => on)]) {
      for (const [type, handler] of Object.entries(handlers)) {
        const known = this.handlers.get(type);
        if (known === undefined) this.handlers.set(type, [handler as Handler]);
        else known.push(handler as Handler);
      }
    }
  }

  load(db: Queryable, schema: string): Promise<void> {
    return this.books.load(db, schema);
  }

  /** Folds events after fetching what they need to know. Throws `UnfoldableEventError`. */
  async add(db: Queryable, schema: string, events: readonly StoredEvent[]): Promise<void> {
    await this.books.prepare(db, schema, events);
    for (const stored of events) {
      try {
        const handlers = this.handlers.get(stored.type);
        // Decoding comes first: an unknown type is no reason to go on as if nothing had happened.
        const event = this.decode(stored);
        if (handlers !== undefined) for (const handle of handlers) handle(event, stored);
      } catch (error) {
        throw new UnfoldableEventError(stored, error);
      }
    }
  }

  drain(schema: string): readonly Statement[] {
    return this.folds.flatMap((fold) => fold.drain(schema));
  }

  /** Keeps memory flat; to be called while nothing drained is still unstored. */
  forget(): void {
    this.books.cases.forget();
  }
}
