import { Injectable } from '@nestjs/common';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import type { Position, StoredEvent } from '@uplift/infra/event-store/event-store';
import { ReadProgress } from '@uplift/infra/projections/read-progress';
import { Access } from '../access/access.js';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import type { SignedIn } from '../access/signed-in.js';
import { ReadableEvents } from '../events/readable-events.js';
import type { ServerEvent } from '../http/event-stream.js';
import { EventTail } from './event-tail.js';

/** How long an update waits for the read models, so that whoever reloads finds what it speaks of. */
const longestWaitMs = 5000;

/** What changed, without its content: the client loads what it shows. */
export interface Change { readonly of: 'case' | 'cycle'; readonly id: string; readonly type: string; readonly version: number; readonly step: string | null }

/** Changes within a person's reach, as they become readable. */
@Injectable()
export class LiveUpdates {
  constructor(
    private readonly tail: EventTail, private readonly readable: ReadableEvents, private readonly progress: ReadProgress,
    private readonly people: GrantsOfPeople, private readonly access: Access,
  ) {}

  /** Throws `input-invalid` for text that is no position. */
  positionOf(after: string | undefined): Promise<Position | null> { return this.readable.positionOf(after); }

  async *follow(reader: SignedIn, after: Position | null, signal: AbortSignal): AsyncGenerator<ServerEvent> {
    for await (const event of this.tail.after(after, signal)) {
      const change = changeOf(event);
      if (event.stream === `person-${reader.person}`) {
        // Roles come and go while the stream is open; it ends with the person.
        const grants = await this.people.of(reader.person);
        if (grants === null) return;
        reader = { person: reader.person, grants };
      }
      if (change === null || !this.access.allowsAnywhere(reader, 'case.read')) continue;
      if (!await this.readable.mayRead(reader, change.of === 'case' ? 'case.read' : 'cycle.read', event.stream)) continue;
      await this.progress.waitFor(event.position, longestWaitMs);
      yield { id: event.position, event: `${change.of}-changed`, data: change };
    }
  }
}

const changeOf = ({ stream, type, version, data }: StoredEvent): Change | null => {
  const place = placeOf(stream);
  const step = typeof data === 'object' && data !== null && 'step' in data && typeof data.step === 'string' ? data.step : null;
  return place === null ? null : { step, ...place, type, version };
};

/** Answers to forms and roadmaps are a case's own: who looks at it sees what others write. */
const placeOf = (stream: string): Pick<Change, 'of' | 'id'> & Partial<Pick<Change, 'step'>> | null => {
  const dash = stream.indexOf('-');
  const [kind, id] = [stream.slice(0, dash), stream.slice(dash + 1)];
  if (kind === 'case' || kind === 'cycle') return { of: kind, id };
  if (kind === 'roadmap') return { of: 'case', id };
  if (kind !== 'answer') return null;
  const { case: of, step } = partsOfAnswerId(id);
  return { of: 'case', id: of, step };
};
