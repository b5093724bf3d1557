import type { Queryable } from '../../lease/lease-table.js';
import type { StoredEvent } from '../../event-store/event-store.js';
import type { Handlers } from '../read-event.js';
import { AssigneeBook } from './assignee-book.js';
import { CaseBook } from './case-book.js';
import { CycleBook } from './cycle-book.js';
import { GrantBook } from './grant-book.js';

/** What folding must know beside the event at hand. Kept in memory, filled from the read models' own tables. */
export class Books {
  readonly cycles = new CycleBook();
  readonly grants = new GrantBook();
  readonly assignees = new AssigneeBook();
  readonly cases = new CaseBook(this.cycles);

  /** In the order in which they see an event, all before the read models. */
  get handlers(): readonly Handlers[] { return [this.cycles.on, this.cases.on, this.grants.on, this.assignees.on]; }

  async load(db: Queryable, schema: string): Promise<void> {
    await this.cycles.load(db, schema);
    await this.grants.load(db, schema);
    await this.assignees.load(db, schema);
  }

  /** Fetches the cases these events speak of. */
  prepare(db: Queryable, schema: string, events: readonly StoredEvent[]): Promise<void> {
    return this.cases.fetch(db, schema, events);
  }
}
