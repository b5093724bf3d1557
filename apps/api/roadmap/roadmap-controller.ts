import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { FileReferences } from '../files/file-references.js';
import { CaseId } from '../http/ids.js';
import { Links } from '../parts/links.js';
import { Colleagues, ColleaguesOfCase } from './colleagues.js';
import { CarryOutRoadmap } from './carry-out-roadmap.js';
import { AbandonCorrection, AnswerRemark, ApproveRoadmap, EditRoadmap, JudgeMeasure, PublishRoadmap, RecallRoadmap, ReopenRoadmap, ReportProgress, ReturnRoadmap, ReviewSection, SubmitRoadmap } from './roadmap-bodies.js';
import { RoadmapAnswer, RoadmapView, SubmissionView } from './roadmap-view.js';
import { RoadmapPeople } from './roadmap-people.js';
import { ShowRoadmap } from './show-roadmap.js';

const SubmissionNumber = z.coerce.number().int().min(1).max(10_000);

@ApiTags('roadmaps')
@Controller('cases/:case/roadmap')
export class RoadmapController {
  constructor(
    private readonly showing: ShowRoadmap, private readonly roadmaps: CarryOutRoadmap, private readonly files: FileReferences, private readonly links: Links,
    private readonly people: RoadmapPeople, private readonly ofCase: ColleaguesOfCase,
  ) {}

  @Get() @Allow('case.read', 'case')
  @ApiOperation({ summary: 'The roadmap of a school or municipality: template, draft, remarks, changes, measures under way' }) @ApiOkResponse({ standardSchema: RoadmapView })
  one(@Param('case', { schema: CaseId }) id: string) { return this.showing.run(id); }

  @Get('colleagues') @Allow('colleague.read', 'case')
  @ApiOperation({ summary: 'Who may be named for a measure, by name' }) @ApiOkResponse({ standardSchema: Colleagues })
  colleagues(@Param('case', { schema: CaseId }) id: string, @TheReader() reader: SignedIn) { return this.ofCase.run(id, reader); }

  @Get('submissions/:submission') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'A submission as it was frozen, and what it changed' }) @ApiOkResponse({ standardSchema: SubmissionView })
  submission(@Param('case', { schema: CaseId }) id: string, @Param('submission', { schema: SubmissionNumber }) number: number) { return this.showing.submission(id, number); }

  @Post('edit') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Write on: several people at once, merged field by field' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  async edit(@Param('case', { schema: CaseId }) id: string, @Body({ schema: EditRoadmap }) body: z.output<typeof EditRoadmap>, @TheCaller() caller: Caller) {
    await this.people.requireNamed(id, body.edits);
    return this.roadmaps.run(id, { type: 'EditRoadmap', ...body }, caller);
  }

  @Post('submit') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Hand the roadmap in: it is frozen whole, and the plan’s step with it' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  async submit(@Param('case', { schema: CaseId }) id: string, @Body({ schema: SubmitRoadmap }) body: z.output<typeof SubmitRoadmap>, @TheCaller() caller: Caller) {
    await this.files.requireUploaded(body.attachments);
    return this.roadmaps.run(id, { type: 'SubmitRoadmap', ...body }, caller);
  }

  @Post('recall') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Take one’s own submission back before review begins' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  recall(@Param('case', { schema: CaseId }) id: string, @Body({ schema: RecallRoadmap }) _body: z.output<typeof RecallRoadmap>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'RecallRoadmap' }, caller);
  }

  @Post('review') @HttpCode(200) @Allow('step.review', 'case')
  @ApiOperation({ summary: 'Say what one finds of a section, with remarks on it or on its measures' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  review(@Param('case', { schema: CaseId }) id: string, @Body({ schema: ReviewSection }) body: z.output<typeof ReviewSection>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'ReviewSection', ...body }, caller);
  }

  @Post('return') @HttpCode(200) @Allow('step.review', 'case')
  @ApiOperation({ summary: 'Send the roadmap back with the remarks made' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  return(@Param('case', { schema: CaseId }) id: string, @Body({ schema: ReturnRoadmap }) _body: z.output<typeof ReturnRoadmap>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'ReturnRoadmap' }, caller);
  }

  @Post('answer') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Answer a remark by a change or a reasoned refusal' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  answer(@Param('case', { schema: CaseId }) id: string, @Body({ schema: AnswerRemark }) body: z.output<typeof AnswerRemark>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'AnswerRemark', ...body }, caller);
  }

  @Post('approve') @HttpCode(200) @Allow('step.review', 'case')
  @ApiOperation({ summary: 'Approve at the present level; after the last one each measure becomes a step with its own deadline' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  approve(@Param('case', { schema: CaseId }) id: string, @Body({ schema: ApproveRoadmap }) body: z.output<typeof ApproveRoadmap>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'ApproveRoadmap', ...body }, caller);
  }

  @Post('reopen') @HttpCode(200) @Allow('step.review', 'case')
  @ApiOperation({ summary: 'Have the approved roadmap corrected; it stays in force until the correction is approved' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  reopen(@Param('case', { schema: CaseId }) id: string, @Body({ schema: ReopenRoadmap }) body: z.output<typeof ReopenRoadmap>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'ReopenRoadmap', ...body }, caller);
  }

  @Post('abandon') @HttpCode(200) @Allow('step.review', 'case')
  @ApiOperation({ summary: 'Give up a correction that was begun; the version in force stays, and the draft is that again' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  abandon(@Param('case', { schema: CaseId }) id: string, @Body({ schema: AbandonCorrection }) body: z.output<typeof AbandonCorrection>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'AbandonCorrection', ...body }, caller);
  }

  @Post('publish') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Name the page where the roadmap is published; it is asked for, and again whenever this is sent again' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  async publish(@Param('case', { schema: CaseId }) id: string, @Body({ schema: PublishRoadmap }) { url }: z.output<typeof PublishRoadmap>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'PublishRoadmap', url, link: await this.links.check(url) }, caller);
  }

  @Post('progress') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Say how far a measure has come, with evidence' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  async progress(@Param('case', { schema: CaseId }) id: string, @Body({ schema: ReportProgress }) body: z.output<typeof ReportProgress>, @TheCaller() caller: Caller) {
    await this.files.requireUploaded(body.evidence);
    return this.roadmaps.run(id, { type: 'ReportProgress', ...body }, caller);
  }

  @Post('judge') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Say whether a measure had its effect' }) @ApiOkResponse({ standardSchema: RoadmapAnswer })
  judge(@Param('case', { schema: CaseId }) id: string, @Body({ schema: JudgeMeasure }) body: z.output<typeof JudgeMeasure>, @TheCaller() caller: Caller) {
    return this.roadmaps.run(id, { type: 'JudgeMeasure', ...body }, caller);
  }
}
