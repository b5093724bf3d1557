import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OwnThings } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { Search, SearchAnswer, SearchQuery } from './search.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get() @OwnThings()
  @ApiOperation({ summary: 'Schools, municipalities, documents and people by their names, as far as one’s roles reach' }) @ApiOkResponse({ standardSchema: SearchAnswer })
  find(@Query({ schema: SearchQuery }) query: z.output<typeof SearchQuery>, @TheReader() reader: SignedIn) { return this.search.run(query, reader); }
}
