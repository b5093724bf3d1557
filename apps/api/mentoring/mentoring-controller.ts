import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MentorRole } from '@uplift/domain/programme/mentoring-schema';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { languageOf } from '../problems/language.js';
import { ArrangeSubstitution, AssignMentors, ChangeMentoring, ReplaceMentor } from './change-mentoring.js';
import { AssignmentsAnswer, MentoringAnswer, SubstitutionsAnswer } from './mentoring-answer.js';
import { ShowMentoring } from './show-mentoring.js';

const AssignmentsQuery = z.object({ school: SubjectId.optional(), mentor: SubjectId.optional(), role: MentorRole.optional() });

@ApiTags('mentoring')
@Controller('cycles/:cycle')
export class MentoringController {
  constructor(private readonly showing: ShowMentoring, private readonly change: ChangeMentoring) {}

  @Get('assignments') @Allow('mentoring.read', 'anywhere')
  @ApiOperation({ summary: 'Who accompanies the schools within one’s reach, who did, and how much each has' }) @ApiOkResponse({ standardSchema: AssignmentsAnswer })
  assignments(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: AssignmentsQuery }) query: z.output<typeof AssignmentsQuery>, @TheReader() reader: SignedIn) {
    return this.showing.assignments(cycle, query, reader);
  }

  @Post('assignments') @HttpCode(200) @Allow('mentoring.assign', 'anywhere')
  @ApiOperation({ summary: 'Give schools their curators, mentors and tutor schools' }) @ApiOkResponse({ standardSchema: MentoringAnswer })
  assign(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: AssignMentors }) body: z.output<typeof AssignMentors>, @TheCaller() caller: Caller,
    @Headers('accept-language') language?: string) {
    return this.change.change('AssignMentor', cycle, body, caller, languageOf(language));
  }

  @Post('assignments/release') @HttpCode(200) @Allow('mentoring.assign', 'anywhere')
  @ApiOperation({ summary: 'End assignments; they stay in the history' }) @ApiOkResponse({ standardSchema: MentoringAnswer })
  release(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: AssignMentors }) body: z.output<typeof AssignMentors>, @TheCaller() caller: Caller,
    @Headers('accept-language') language?: string) {
    return this.change.change('ReleaseMentor', cycle, body, caller, languageOf(language));
  }

  @Post('assignments/replace') @HttpCode(200) @Allow('mentoring.assign', 'anywhere')
  @ApiOperation({ summary: 'Hand all schools of one to another, or some of them' }) @ApiOkResponse({ standardSchema: MentoringAnswer })
  replace(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: ReplaceMentor }) body: z.output<typeof ReplaceMentor>, @TheCaller() caller: Caller,
    @Headers('accept-language') language?: string) {
    return this.change.replace(cycle, body, caller, languageOf(language));
  }

  @Get('substitutions') @Allow('mentoring.read', 'anywhere')
  @ApiOperation({ summary: 'Who stands in for whom, when and where' }) @ApiOkResponse({ standardSchema: SubstitutionsAnswer })
  substitutions(@Param('cycle', { schema: CycleId }) cycle: string, @TheReader() reader: SignedIn) { return this.showing.substitutions(cycle, reader); }

  @Post('substitutions') @HttpCode(200) @Allow('mentoring.assign', 'anywhere')
  @ApiOperation({ summary: 'Let one stand in for another between two days' }) @ApiOkResponse({ standardSchema: SubstitutionsAnswer })
  arrange(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: ArrangeSubstitution }) body: z.output<typeof ArrangeSubstitution>, @TheCaller() caller: Caller) {
    return this.change.arrange(cycle, body, caller);
  }

  @Post('substitutions/:substitution/end') @HttpCode(200) @Allow('mentoring.assign', 'anywhere')
  @ApiOperation({ summary: 'End a substitution before its last day' }) @ApiOkResponse({ standardSchema: SubstitutionsAnswer })
  end(@Param('cycle', { schema: CycleId }) cycle: string, @Param('substitution', { schema: SubjectId }) substitution: string, @TheCaller() caller: Caller) {
    return this.change.end(cycle, substitution, caller);
  }
}
