import { Injectable } from '@nestjs/common';
import type { Place } from '@uplift/domain/access/policy';
import { DomainError } from '@uplift/domain/core/domain-error';
import { partsOfReportId } from '@uplift/domain/report/stream';
import { Access } from '../access/access.js';
import { KnownCases } from '../access/case-facts.js';
import { KnownPlaces } from '../access/known-places.js';
import type { SignedIn } from '../access/signed-in.js';
import type { ReplaySubject } from './replay-subject.js';

/** Whether a person may replay something: the log of its place must be theirs to read, and what they may not see at all does not exist. */
@Injectable()
export class PlaceOfReplay {
  constructor(private readonly cases: KnownCases, private readonly places: KnownPlaces, private readonly access: Access) {}

  /** Throws `…-unknown` for what is not there or not to be seen, `not-allowed` for what may be seen but not replayed. */
  async require(reader: SignedIn, subject: ReplaySubject): Promise<Place> {
    const place = await this.of(subject);
    if (place === null || !this.access.allows(reader, seenBy[subject.kind], place)) throw unknown(subject);
    this.access.require(reader, 'events.read', place);
    return place;
  }

  private async of({ kind, id }: ReplaySubject): Promise<Place | null> {
    switch (kind) {
      case 'cycles': return this.places.ofCycle(id);
      case 'municipalities': return this.places.ofScope({ kind: 'municipality', id });
      case 'schools': return this.places.ofScope({ kind: 'school', id });
      case 'cases': case 'roadmaps': return (await this.cases.of(id))?.place ?? null;
      case 'reports': return this.places.ofCycle(partsOfReportId(id)?.cycle ?? '');
    }
  }
}

const seenBy = { cycles: 'cycle.read', municipalities: 'registry.read', schools: 'registry.read', cases: 'case.read', roadmaps: 'case.read', reports: 'report.read' } as const;

const unknown = ({ kind, id }: ReplaySubject): DomainError => {
  switch (kind) {
    case 'cycles': return new DomainError('cycle-unknown', { cycle: id });
    case 'municipalities': return new DomainError('municipality-unknown', { municipality: id });
    case 'schools': return new DomainError('school-unknown', { school: id });
    case 'cases': case 'roadmaps': return new DomainError('case-unknown', { case: id });
    case 'reports': return new DomainError('report-unknown', { report: id, known: '—' });
  }
};
