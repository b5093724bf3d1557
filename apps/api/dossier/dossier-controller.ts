import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { CaseId } from '../http/ids.js';
import { DossierAnswer, ShowDossier } from './show-dossier.js';

@ApiTags('cases')
@Controller('cases/:case/dossier')
export class DossierController {
  constructor(private readonly showing: ShowDossier) {}

  @Get() @Allow('case.read', 'case')
  @ApiOperation({ summary: 'The management cycle: goal, indicators, analysis, recommendations, measures, decisions, effect, and its gaps' }) @ApiOkResponse({ standardSchema: DossierAnswer })
  one(@Param('case', { schema: CaseId }) id: string) { return this.showing.run(id); }
}
