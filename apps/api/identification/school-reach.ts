import { Injectable } from '@nestjs/common';
import { covers, type Action } from '@uplift/domain/access/policy';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';

export interface PlacedSchool { readonly school: string; readonly municipality: string }
/** Whether the reader's roles cover the school. */
export type Sees = (school: PlacedSchool) => boolean;

/** What of a region's schools somebody may look at. */
@Injectable()
export class SchoolReach {
  constructor(private readonly access: Access) {}

  /** Throws `not-allowed` for who may look at nothing in the region. */
  of(reader: SignedIn, action: Action, region: string): Sees {
    const grants = this.access.grantsFor(reader, action).filter(({ place }) => place.region === region);
    if (grants.length === 0) throw new DomainError('not-allowed', { action });
    return ({ school, municipality }) => grants.some(({ scope }) => covers(scope, { region, municipality, school }));
  }
}
