import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { FileReferences } from '../files/file-references.js';
import { ServeFile } from '../files/serve-file.js';
import type { ApiResponse } from '../http/api-request.js';
import { CycleId, GatheringId } from '../http/ids.js';
import { AddMaterial, AnnounceTraining, CancelTraining, GiveBackPlaces, HoldTraining, MoveTraining, RecordParticipants, SettleTrainingDate, TakePlaces, TrainingsPlanned } from './hold-training.js';
import { TrainingView } from './training-answer.js';
import { TrainingList, TrainingsAnswer, TrainingsQuery, TrainingSums } from './training-list.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256');

@ApiTags('trainings')
@Controller('cycles/:cycle/trainings')
export class TrainingsController {
  constructor(private readonly list: TrainingList, private readonly holding: HoldTraining, private readonly files: FileReferences, private readonly serving: ServeFile) {}

  @Get() @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'A cycle’s seminars, webinars and consultations by day' }) @ApiOkResponse({ standardSchema: TrainingsAnswer })
  all(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: TrainingsQuery }) query: z.output<typeof TrainingsQuery>) { return this.list.run(cycle, query); }

  @Get('summary') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'What the year’s trainings add up to, by kind' }) @ApiOkResponse({ standardSchema: TrainingSums })
  sums(@Param('cycle', { schema: CycleId }) cycle: string) { return this.list.sums(cycle); }

  @Post() @HttpCode(201) @Allow('training.hold', 'anywhere')
  @ApiOperation({ summary: 'Announce one that no rule gives; a day outside the year is flagged' }) @ApiCreatedResponse({ standardSchema: TrainingView })
  announce(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: AnnounceTraining }) body: z.output<typeof AnnounceTraining>, @TheCaller() caller: Caller) {
    return this.holding.announce(cycle, body, caller);
  }

  @Post('plan') @HttpCode(200) @Allow('training.hold', 'cycle')
  @ApiOperation({ summary: 'Put the programme’s series on the calendar' }) @ApiOkResponse({ standardSchema: TrainingsPlanned })
  plan(@Param('cycle', { schema: CycleId }) cycle: string, @TheCaller() caller: Caller) { return this.holding.plan(cycle, caller); }

  @Get(':training') @Allow('training.read', 'anywhere')
  @ApiOperation({ summary: 'One training with its places and materials' }) @ApiOkResponse({ standardSchema: TrainingView })
  one(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string, @TheReader() reader: SignedIn) {
    return this.holding.show(cycle, training, reader);
  }

  @Post(':training/settle') @HttpCode(200) @Allow('training.hold', 'anywhere')
  @ApiOperation({ summary: 'Settle a day outside the cycle’s year' }) @ApiOkResponse({ standardSchema: TrainingView })
  settle(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string,
    @Body({ schema: SettleTrainingDate }) body: z.output<typeof SettleTrainingDate>, @TheCaller() caller: Caller) {
    return this.holding.carryOut(cycle, training, 'training.hold', { type: 'SettleTrainingDate', training: `${cycle}.${training}`, ...body }, caller);
  }

  @Post(':training/move') @HttpCode(200) @Allow('training.hold', 'anywhere')
  @ApiOperation({ summary: 'Give it another day or hour' }) @ApiOkResponse({ standardSchema: TrainingView })
  move(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string,
    @Body({ schema: MoveTraining }) body: z.output<typeof MoveTraining>, @TheCaller() caller: Caller) {
    return this.holding.carryOut(cycle, training, 'training.hold', { type: 'MoveTraining', training: `${cycle}.${training}`, ...body }, caller);
  }

  @Post(':training/cancel') @HttpCode(200) @Allow('training.hold', 'anywhere')
  @ApiOperation({ summary: 'Cancel it' }) @ApiOkResponse({ standardSchema: TrainingView })
  cancel(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string,
    @Body({ schema: CancelTraining }) body: z.output<typeof CancelTraining>, @TheCaller() caller: Caller) {
    return this.holding.carryOut(cycle, training, 'training.hold', { type: 'CancelTraining', training: `${cycle}.${training}`, ...body }, caller);
  }

  @Post(':training/places') @HttpCode(200) @Allow('training.register', 'anywhere')
  @ApiOperation({ summary: 'Take places for oneself or one’s schools' }) @ApiOkResponse({ standardSchema: TrainingView })
  places(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string,
    @Body({ schema: TakePlaces }) body: z.output<typeof TakePlaces>, @TheCaller() caller: Caller) {
    return this.holding.carryOut(cycle, training, 'training.register', { type: 'TakePlaces', training: `${cycle}.${training}`, registration: body }, caller);
  }

  @Post(':training/give-back') @HttpCode(200) @Allow('training.register', 'anywhere')
  @ApiOperation({ summary: 'Give places back' }) @ApiOkResponse({ standardSchema: TrainingView })
  giveBack(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string,
    @Body({ schema: GiveBackPlaces }) body: z.output<typeof GiveBackPlaces>, @TheCaller() caller: Caller) {
    return this.holding.carryOut(cycle, training, 'training.register', { type: 'GiveBackPlaces', training: `${cycle}.${training}`, ...body }, caller);
  }

  @Post(':training/participants') @HttpCode(200) @Allow('training.hold', 'anywhere')
  @ApiOperation({ summary: 'Record who took part' }) @ApiOkResponse({ standardSchema: TrainingView })
  participants(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string,
    @Body({ schema: RecordParticipants }) body: z.output<typeof RecordParticipants>, @TheCaller() caller: Caller) {
    return this.holding.carryOut(cycle, training, 'training.hold', { type: 'RecordParticipants', training: `${cycle}.${training}`, participants: body }, caller);
  }

  @Get(':training/materials/:sha256') @Allow('training.read', 'anywhere')
  @ApiOperation({ summary: 'What was handed out, for those registered' }) @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async material(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string, @Param('sha256', { schema: Sha256 }) sha256: string,
    @TheReader() reader: SignedIn, @Res() response: ApiResponse) {
    await this.serving.send(await this.holding.nameOfMaterial(cycle, training, sha256, reader), sha256, response);
  }

  @Post(':training/materials') @HttpCode(200) @Allow('training.hold', 'anywhere')
  @ApiOperation({ summary: 'Add what was handed out' }) @ApiOkResponse({ standardSchema: TrainingView })
  async materials(@Param('cycle', { schema: CycleId }) cycle: string, @Param('training', { schema: GatheringId }) training: string,
    @Body({ schema: AddMaterial }) body: z.output<typeof AddMaterial>, @TheCaller() caller: Caller) {
    await this.files.requireUploaded([body]);
    return this.holding.carryOut(cycle, training, 'training.hold', { type: 'AddMaterial', training: `${cycle}.${training}`, material: body }, caller);
  }
}
