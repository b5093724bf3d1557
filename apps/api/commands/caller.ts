import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import type { ApiRequest } from '../http/api-request.js';
import { commandHeadersOf, type CommandHeaders } from './command-headers.js';

/** Who sends a command, and what came with it beside its body. */
export interface Caller { readonly signedIn: SignedIn; readonly headers: CommandHeaders; readonly trace: string }

export const TheCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  return { signedIn: request.signedIn!, headers: request.command ?? commandHeadersOf(request.headers), trace: request.trace! };
});

/** Who reads. */
export const TheReader = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => context.switchToHttp().getRequest<ApiRequest>().signedIn!);
