import { Injectable } from '@nestjs/common';
import type { Place } from '@uplift/domain/access/policy';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import { KnownPlaces } from '../access/known-places.js';

/** Where the subject of indicators lies, within the region of its cycle. */
@Injectable()
export class PlaceOfSubject {
  constructor(private readonly places: KnownPlaces) {}

  /** Throws `municipality-unknown` or `school-unknown`, also for those of another region. */
  async of(region: string, level: SubjectKind, subject: string): Promise<Place> {
    const place = level === 'region' && subject !== region ? null : await this.places.ofScope({ kind: level, id: subject });
    if (place?.region === region) return place;
    throw level === 'school' ? new DomainError('school-unknown', { school: subject }) : new DomainError('municipality-unknown', { municipality: subject });
  }
}
