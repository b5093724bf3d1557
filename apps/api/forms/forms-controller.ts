import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { OnlyAsks } from '../commands/command-guard.js';
import type { ApiResponse } from '../http/api-request.js';
import { CaseId, CycleId, StepId } from '../http/ids.js';
import { FileBody } from '../imports/file-body.js';
import { AnswerDesk } from './answer-desk.js';
import { ChangeForm, ExplainValue, ReopenForm, SavedFields, SaveFields, UnlockForm } from './change-form.js';
import { FormAnswers, FormAnswersQuery, FormsAnswer, FormsOfCycle } from './form-completeness.js';
import { FormSheet, FormSheetRead, SheetQuery } from './form-sheet.js';
import { FormView, formView } from './form-view.js';
import { SubmitForm, SubmitFormHandler, SubmittedForm } from './submit-form.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const QuestionId = z.string().regex(/^[a-z]*:?[a-z0-9-]{1,64}$/, 'slug');

@ApiTags('forms')
@Controller()
export class FormsController {
  constructor(
    private readonly desk: AnswerDesk, private readonly change: ChangeForm, private readonly submitting: SubmitFormHandler, private readonly ofCycle: FormsOfCycle,
    private readonly sheets: FormSheet,
  ) {}

  @Get('cases/:case/steps/:step/form') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'A step’s form with its answer so far' }) @ApiOkResponse({ standardSchema: FormView })
  async one(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string): Promise<FormView> {
    const { answer, version, context } = await this.desk.open({ case: id, step });
    return formView({ case: id, step }, answer, version, context);
  }

  @Post('cases/:case/steps/:step/form/fields') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Save fields of a draft; each is compared with the version its author saw' }) @ApiOkResponse({ standardSchema: SavedFields })
  save(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: SaveFields }) body: z.output<typeof SaveFields>, @TheCaller() caller: Caller) {
    return this.change.save({ case: id, step }, body, caller);
  }

  @Get('cases/:case/steps/:step/form/sheet') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'A step’s form as a workbook to fill in, with what is known already' }) @ApiOkResponse({ content: { [workbook]: { schema: { type: 'string', format: 'binary' } } } })
  async sheet(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string, @Query({ schema: SheetQuery }) { language }: z.output<typeof SheetQuery>,
    @Res() response: ApiResponse): Promise<void> {
    const { name, bytes } = await this.sheets.write({ case: id, step }, language);
    response.setHeader('content-type', workbook);
    response.setHeader('content-disposition', `attachment; filename="${name}.xlsx"`);
    response.end(bytes);
  }

  @Post('cases/:case/steps/:step/form/sheet') @HttpCode(200) @Allow('step.submit', 'case') @OnlyAsks()
  @ApiConsumes(workbook, 'application/octet-stream')
  @ApiOperation({ summary: 'Read a filled-in workbook of the form: what it says, and what cannot be read; nothing is saved' }) @ApiOkResponse({ standardSchema: FormSheetRead })
  readSheet(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string, @Body({ schema: FileBody }) bytes: unknown): Promise<FormSheetRead> {
    return this.sheets.read({ case: id, step }, bytes as Buffer);
  }

  @Post('cases/:case/steps/:step/form/submit') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Hand in a form and its step; numbers that cannot be hold it back with a question' }) @ApiOkResponse({ standardSchema: SubmittedForm })
  submit(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: SubmitForm }) body: z.output<typeof SubmitForm>, @TheCaller() caller: Caller) {
    return this.submitting.run({ case: id, step }, body, caller);
  }

  @Post('cases/:case/steps/:step/form/questions/:question') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Explain an unusual value that holds a form back' }) @ApiOkResponse({ standardSchema: FormView })
  explain(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string, @Param('question', { schema: QuestionId }) question: string,
    @Body({ schema: ExplainValue }) body: z.output<typeof ExplainValue>, @TheCaller() caller: Caller) {
    return this.change.explain({ case: id, step }, question, body, caller);
  }

  @Post('cases/:case/steps/:step/form/reopen') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Open a form again that was handed in' }) @ApiOkResponse({ standardSchema: FormView })
  reopen(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: ReopenForm }) body: z.output<typeof ReopenForm>, @TheCaller() caller: Caller) {
    return this.change.reopen({ case: id, step }, body, caller);
  }

  @Post('cases/:case/steps/:step/form/unlock') @HttpCode(200) @Allow('form.unlock', 'case')
  @ApiOperation({ summary: 'Except a form from its lock until a moment, with the reason' }) @ApiOkResponse({ standardSchema: FormView })
  unlock(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: UnlockForm }) body: z.output<typeof UnlockForm>, @TheCaller() caller: Caller) {
    return this.change.unlock({ case: id, step }, body, caller);
  }

  @Get('cycles/:cycle/forms') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'Completeness and timeliness of a cycle’s forms' }) @ApiOkResponse({ standardSchema: FormsAnswer })
  all(@Param('cycle', { schema: CycleId }) cycle: string, @TheReader() reader: SignedIn) { return this.ofCycle.all(cycle, reader); }

  @Get('cycles/:cycle/forms/:step') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'The answers to one step’s form, those not in yet first' }) @ApiOkResponse({ standardSchema: FormAnswers })
  answers(@Param('cycle', { schema: CycleId }) cycle: string, @Param('step', { schema: StepId }) step: string,
    @Query({ schema: FormAnswersQuery }) query: z.output<typeof FormAnswersQuery>, @TheReader() reader: SignedIn) {
    return this.ofCycle.answers(cycle, step, query, reader);
  }
}
