import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Place } from '@uplift/domain/access/policy';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { ApiRequest } from '../http/api-request.js';
import { ApiError } from '../problems/api-error.js';
import { Access } from './access.js';
import { ruleKey, type Rule } from './allow.js';
import { KnownCases } from './case-facts.js';
import { KnownPlaces } from './known-places.js';
import { SignIn } from './sign-in.js';

/** Authentication and authorisation of every route, closed by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector, private readonly signIn: SignIn, private readonly access: Access,
    private readonly cases: KnownCases, private readonly places: KnownPlaces,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<Rule | undefined>(ruleKey, context.getHandler());
    if (rule?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const signedIn = await this.signIn.of(request.headers.authorization);
    if (signedIn === null) throw new ApiError('not-signed-in');
    request.signedIn = signedIn;
    if (rule === undefined) throw new DomainError('not-allowed', { action: request.path });
    if (rule.kind === 'signed-in') return true;
    switch (rule.where) {
      case 'anywhere': {
        if (!this.access.allowsAnywhere(signedIn, rule.action)) throw new DomainError('not-allowed', { action: rule.action });
        break;
      }
      case 'case': {
        const id = request.params.case!;
        request.place = await this.placeOfCase(id);
        this.access.requireOnCase(signedIn, rule.action, id, request.place);
        break;
      }
      case 'cycle': {
        const cycle = request.params.cycle!;
        const place = request.place = await this.placeOfCycle(cycle);
        if (!this.access.allows(signedIn, 'cycle.read', place)) throw new DomainError('cycle-unknown', { cycle });
        this.access.require(signedIn, rule.action, place);
      }
    }
    return true;
  }

  private async placeOfCase(id: string): Promise<Place> {
    const facts = await this.cases.of(id);
    if (facts === null) throw new DomainError('case-unknown', { case: id });
    return facts.place;
  }

  private async placeOfCycle(cycle: string): Promise<Place> {
    const place = await this.places.ofCycle(cycle);
    if (place === null) throw new DomainError('cycle-unknown', { cycle });
    return place;
  }
}
