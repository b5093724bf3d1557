import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ApiRequest } from '../http/api-request.js';
import { isStorable } from '../http/plain-text.js';
import { ApiError } from '../problems/api-error.js';
import { issueText } from '../problems/issue-texts.js';
import { commandHeadersOf } from './command-headers.js';

export const questionKey = Symbol('asks and changes nothing');
/** A POST that only asks: it needs no Idempotency-Key. */
export const OnlyAsks = () => SetMetadata(questionKey, true);
/** A POST whose content is its key: the same again is the same. */
export const KeyedByContent = () => SetMetadata(questionKey, true);

/** Every POST is a command: it carries its key, and texts the store can keep. */
@Injectable()
export class CommandGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (request.method !== 'POST' || this.reflector.get<boolean | undefined>(questionKey, context.getHandler()) === true) return true;
    request.command = commandHeadersOf(request.headers);
    if (!isStorable(request.body)) {
      const field = { path: '', code: 'plain-text', ...issueText({ message: 'plain-text' }) };
      throw new ApiError('input-invalid', {}, { fields: [field] });
    }
    return true;
  }
}
