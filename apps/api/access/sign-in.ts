import { Injectable } from '@nestjs/common';
import { TokenCheck } from '../parts/token-check.js';
import { ApiError } from '../problems/api-error.js';
import { GrantsOfPeople } from './grants-of-people.js';
import type { SignedIn } from './signed-in.js';

/** Turns an Authorization header into a person with roles. */
@Injectable()
export class SignIn {
  constructor(private readonly tokens: TokenCheck, private readonly grants: GrantsOfPeople) {}

  /** `null` without a bearer token; throws `token-refused` for one that is not good, or whose person is gone. */
  async of(authorization: string | undefined): Promise<SignedIn | null> {
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    const person = await this.tokens.personOf(token);
    const grants = person === null ? null : await this.grants.of(person);
    if (person === null || grants === null) throw new ApiError('token-refused');
    return { person, grants };
  }
}
