import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnThings } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { Me, ShowMe } from './show-me.js';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly showing: ShowMe) {}

  @Get() @OwnThings()
  @ApiOperation({ summary: 'Who is signed in, with which roles, and what they allow' }) @ApiOkResponse({ standardSchema: Me })
  me(@TheReader() reader: SignedIn) { return this.showing.run(reader); }
}
