import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/allow.js';
import { ShowSignIn, SignInOptions } from './show-sign-in.js';

@ApiTags('sign-in')
@Controller('sign-in')
export class SignInController {
  constructor(private readonly showing: ShowSignIn) {}

  @Get() @Public()
  @ApiOperation({ summary: 'Where to sign in, and the accounts of a demo region' }) @ApiOkResponse({ standardSchema: SignInOptions })
  options() { return this.showing.run(); }
}
