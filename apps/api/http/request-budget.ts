import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ruleKey, type Rule } from '../access/allow.js';
import { RequestLimit } from '../parts/request-limit.js';
import { ApiError } from '../problems/api-error.js';
import type { ApiRequest } from './api-request.js';

const windowMs = 10_000;

/** Keeps one person, or one program in that person's name, from taking all of the API. Each process counts for itself. */
@Injectable()
export class RequestBudget implements CanActivate {
  private windowBegan = 0;
  private counts = new Map<string, number>();

  constructor(private readonly reflector: Reflector, private readonly limit: RequestLimit) {}

  canActivate(context: ExecutionContext): boolean {
    // Health and metrics are asked for by machines that must always get an answer.
    if (this.reflector.get<Rule | undefined>(ruleKey, context.getHandler())?.kind === 'public') return true;
    const { signedIn } = context.switchToHttp().getRequest<ApiRequest>();
    const now = performance.now();
    if (now - this.windowBegan >= windowMs) {
      this.windowBegan = now;
      this.counts = new Map();
    }
    const person = signedIn?.person ?? '';
    const count = (this.counts.get(person) ?? 0) + 1;
    this.counts.set(person, count);
    if (count <= this.limit.perTenSeconds) return true;
    const seconds = Math.max(1, Math.ceil((this.windowBegan + windowMs - now) / 1000));
    throw new ApiError('too-many-requests', { seconds }, { retryAfterSeconds: seconds });
  }
}
