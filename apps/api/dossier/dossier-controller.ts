import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { CaseId } from '../http/ids.js';
import { DossierAnswer, DossierEventAnswer, ShowDossier } from './show-dossier.js';

const EventId = z.string().min(1).max(100);

@ApiTags('cases')
@Controller('cases/:case/dossier')
export class DossierController {
  constructor(private readonly showing: ShowDossier) {}

  @Get() @Allow('case.read', 'case')
  @ApiOperation({ summary: 'The management cycle: goal, indicators, analysis, recommendations, measures, decisions, effect, and its gaps' }) @ApiOkResponse({ standardSchema: DossierAnswer })
  one(@Param('case', { schema: CaseId }) id: string) { return this.showing.run(id); }

  @Get('events/:event') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'An event that a link of the management cycle stands on' }) @ApiOkResponse({ standardSchema: DossierEventAnswer })
  event(@Param('case', { schema: CaseId }) id: string, @Param('event', { schema: EventId }) event: string) { return this.showing.event(id, event); }
}
