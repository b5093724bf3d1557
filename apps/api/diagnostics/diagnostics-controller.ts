import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PlainDate } from '@uplift/domain/core/instant';
import { Slug, Text } from '@uplift/domain/programme/vocabulary';
import { CourseModule } from '@uplift/domain/programme/training-schema';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { CycleDiagnostics } from './cycle-diagnostics.js';
import { ParticipantList, ParticipantsAnswer } from './participant-list.js';
import { EraseParticipant, RecordDiagnostics, RecordedAnswer, RecordProgress, RecordResults } from './record-results.js';
import { FunnelAnswer, FunnelQuery, ShowFunnel } from './show-funnel.js';

const DiagnosticsAnswer = z.object({
  diagnostics: z.array(z.object({
    id: z.string(), title: Text, opens: PlainDate, closes: PlainDate, lateUntil: PlainDate, fullLevel: z.int(),
    competences: z.array(z.object({ id: z.string(), title: Text })), courses: z.object({ from: PlainDate, to: PlainDate, modules: z.array(CourseModule) }),
  })),
}).meta({ id: 'CycleDiagnostics' });

@ApiTags('diagnostics')
@Controller('cycles/:cycle/diagnostics')
export class DiagnosticsController {
  constructor(
    private readonly diagnostics: CycleDiagnostics, private readonly recording: RecordDiagnostics, private readonly funnels: ShowFunnel, private readonly people: ParticipantList,
  ) {}

  @Get() @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'The cycle’s diagnostics with their days, and the courses that follow' }) @ApiOkResponse({ standardSchema: DiagnosticsAnswer })
  async all(@Param('cycle', { schema: CycleId }) cycle: string): Promise<z.output<typeof DiagnosticsAnswer>> {
    return { diagnostics: (await this.diagnostics.all(cycle)).map(({ rules, opens, closes, lateUntil, courses }) => ({
      id: rules.id, title: rules.title, opens, closes, lateUntil, fullLevel: rules.fullLevel, competences: rules.competences, courses: { ...courses, modules: rules.courses.modules } })) };
  }

  @Post(':diagnostics/results') @HttpCode(200) @Allow('diagnostics.record', 'anywhere')
  @ApiOperation({ summary: 'Record teachers’ results; courses are recommended by them' }) @ApiOkResponse({ standardSchema: RecordedAnswer })
  results(@Param('cycle', { schema: CycleId }) cycle: string, @Param('diagnostics', { schema: Slug }) id: string,
    @Body({ schema: RecordResults }) body: z.output<typeof RecordResults>, @TheCaller() caller: Caller) { return this.recording.results(cycle, id, body, caller); }

  @Post(':diagnostics/progress') @HttpCode(200) @Allow('diagnostics.record', 'anywhere')
  @ApiOperation({ summary: 'Record courses, individual routes, observed lessons, and who left' }) @ApiOkResponse({ standardSchema: RecordedAnswer })
  progress(@Param('cycle', { schema: CycleId }) cycle: string, @Param('diagnostics', { schema: Slug }) id: string,
    @Body({ schema: RecordProgress }) body: z.output<typeof RecordProgress>, @TheCaller() caller: Caller) { return this.recording.progress(cycle, id, body, caller); }

  @Post(':diagnostics/erase') @HttpCode(200) @Allow('diagnostics.record', 'anywhere')
  @ApiOperation({ summary: 'Erase a teacher’s name; the counts stay' }) @ApiOkResponse({ standardSchema: RecordedAnswer })
  erase(@Param('cycle', { schema: CycleId }) cycle: string, @Param('diagnostics', { schema: Slug }) id: string,
    @Body({ schema: EraseParticipant }) body: z.output<typeof EraseParticipant>, @TheCaller() caller: Caller) { return this.recording.erase(cycle, id, body, caller); }

  @Get(':diagnostics/funnel') @Allow('training.read', 'anywhere')
  @ApiOperation({ summary: 'From the diagnostics to the observed lesson: counts, and where the others left the way' }) @ApiOkResponse({ standardSchema: FunnelAnswer })
  funnel(@Param('cycle', { schema: CycleId }) cycle: string, @Param('diagnostics', { schema: Slug }) id: string,
    @Query({ schema: FunnelQuery }) query: z.output<typeof FunnelQuery>, @TheReader() reader: SignedIn) { return this.funnels.run(cycle, id, query, reader); }

  @Get(':diagnostics/schools/:school/participants') @Allow('teacher.read', 'anywhere')
  @ApiOperation({ summary: 'A school’s teachers by name, for those who need them' }) @ApiOkResponse({ standardSchema: ParticipantsAnswer })
  participants(@Param('cycle', { schema: CycleId }) cycle: string, @Param('diagnostics', { schema: Slug }) id: string,
    @Param('school', { schema: SubjectId }) school: string, @TheReader() reader: SignedIn) { return this.people.run(cycle, id, school, reader); }
}
