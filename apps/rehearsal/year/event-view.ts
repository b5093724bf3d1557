import type { CaseEvent } from '@uplift/domain/case/events';
import type { Instant } from '@uplift/domain/core/instant';
import type { Desk } from '../stage/office.js';

/** An event as the API shows it. */
export interface SeenEvent {
  readonly id: string; readonly stream: string; readonly version: number; readonly type: string; readonly occurredAt: Instant;
  readonly actor: { readonly kind: 'person' | 'system'; readonly id: string }; readonly data: Record<string, unknown>;
}
interface Page { readonly events: readonly SeenEvent[]; readonly next: string | null; readonly more: boolean }

/** Reads the log through the API, each event once. */
export class EventReader {
  private after: string | null = null;
  readonly all: SeenEvent[] = [];

  constructor(private readonly desk: Desk) {}

  /** What is new since the last time. */
  async read(): Promise<readonly SeenEvent[]> {
    const fresh: SeenEvent[] = [];
    for (;;) {
      const page: Page = await this.desk.get(`/events?limit=200${this.after === null ? '' : `&after=${encodeURIComponent(this.after)}`}`);
      fresh.push(...page.events);
      if (page.next !== null) this.after = page.next;
      if (!page.more) break;
    }
    this.all.push(...fresh);
    return fresh;
  }
}

export const caseOfStream = (stream: string): string | null => (stream.startsWith('case-') ? stream.slice('case-'.length) : null);
/** The event as the domain knows it, when it is a case's. */
export const caseEventOf = ({ stream, type, occurredAt, data }: SeenEvent): CaseEvent | null =>
  (caseOfStream(stream) === null ? null : { type, occurredAt, data } as CaseEvent);
