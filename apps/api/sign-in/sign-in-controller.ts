import { Body, Controller, createParamDecorator, Get, HttpCode, Post, type ExecutionContext } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Public } from '../access/allow.js';
import { KeyedByContent } from '../commands/command-guard.js';
import type { ApiRequest } from '../http/api-request.js';
import { correlationIdOf } from '../http/trace.js';
import { ForgottenPassword, ForgottenPasswordDesk, NewPassword, PasswordAsked, PasswordSet, type Stranger } from './forgotten-password.js';
import { ShowSignIn, SignInOptions } from './show-sign-in.js';

const TheStranger = createParamDecorator((_: unknown, context: ExecutionContext): Stranger => {
  const { socket, trace } = context.switchToHttp().getRequest<ApiRequest>();
  return { address: socket.remoteAddress ?? '', trace: correlationIdOf(trace!) };
});

@ApiTags('sign-in')
@Controller('sign-in')
export class SignInController {
  constructor(private readonly showing: ShowSignIn, private readonly forgotten: ForgottenPasswordDesk) {}

  @Get() @Public()
  @ApiOperation({ summary: 'Where to sign in, and the accounts of a demo region' }) @ApiOkResponse({ standardSchema: SignInOptions })
  options() { return this.showing.run(); }

  @Post('forgotten-password') @HttpCode(202) @Public() @KeyedByContent()
  @ApiOperation({ summary: 'Ask for a link to set a forgotten password anew; the answer does not tell whether anybody has that login' }) @ApiAcceptedResponse({ standardSchema: PasswordAsked })
  ask(@Body({ schema: ForgottenPassword }) body: z.output<typeof ForgottenPassword>, @TheStranger() stranger: Stranger) { return this.forgotten.ask(body, stranger); }

  @Post('new-password') @HttpCode(200) @Public() @KeyedByContent()
  @ApiOperation({ summary: 'Set a password by a link that is good once; open sign-ins end' }) @ApiOkResponse({ standardSchema: PasswordSet })
  set(@Body({ schema: NewPassword }) body: z.output<typeof NewPassword>, @TheStranger() stranger: Stranger) { return this.forgotten.set(body, stranger); }
}
