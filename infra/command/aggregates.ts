import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseCommand } from '@uplift/domain/case/commands';
import type { CaseContext } from '@uplift/domain/case/context';
import type { CaseEvent } from '@uplift/domain/case/events';
import type { CaseState } from '@uplift/domain/case/state';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { cycleDecider, type CycleCommand } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { CycleState } from '@uplift/domain/cycle/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { earlierListsDecider, type EarlierListsState, type RecordEarlierList } from '@uplift/domain/identification/earlier-lists/decide';
import type { EarlierListEvent } from '@uplift/domain/identification/earlier-lists/events';
import { earlierListsStreamOf } from '@uplift/domain/identification/earlier-lists/stream';
import { identificationDecider, type IdentificationCommand, type RunContext } from '@uplift/domain/identification/decide';
import type { IdentificationEvent } from '@uplift/domain/identification/events';
import type { IdentificationState } from '@uplift/domain/identification/state';
import { identificationStreamOf } from '@uplift/domain/identification/stream';
import type { InterviewCommand } from '@uplift/domain/interview/commands';
import type { InterviewContext } from '@uplift/domain/interview/context';
import { interviewDecider } from '@uplift/domain/interview/decide';
import type { InterviewEvent } from '@uplift/domain/interview/events';
import type { InterviewsState } from '@uplift/domain/interview/state';
import { interviewsStreamOf } from '@uplift/domain/interview/stream';
import type { AnswerCommand, AnswerContext } from '@uplift/domain/form-answer/commands';
import { answerDecider } from '@uplift/domain/form-answer/decide';
import type { AnswerEvent } from '@uplift/domain/form-answer/events';
import type { AnswerState } from '@uplift/domain/form-answer/state';
import { answerStreamOf } from '@uplift/domain/form-answer/stream';
import { indicatorDecider, type IndicatorCommand, type IndicatorContext, type IndicatorState } from '@uplift/domain/indicator/decide';
import type { IndicatorEvent } from '@uplift/domain/indicator/events';
import { indicatorStreamOf } from '@uplift/domain/indicator/stream';
import { mailboxDecider, type MailboxCommand, type MailboxState } from '@uplift/domain/mailbox/decide';
import type { MailboxEvent } from '@uplift/domain/mailbox/events';
import { mailboxStreamOf } from '@uplift/domain/mailbox/stream';
import type { MeetingCommand } from '@uplift/domain/meeting/commands';
import { meetingDecider } from '@uplift/domain/meeting/decide';
import type { MeetingEvent } from '@uplift/domain/meeting/events';
import type { MeetingState } from '@uplift/domain/meeting/state';
import { meetingStreamOf } from '@uplift/domain/meeting/stream';
import type { MentoringCommand } from '@uplift/domain/mentoring/commands';
import type { MentoringContext } from '@uplift/domain/mentoring/context';
import { mentoringDecider } from '@uplift/domain/mentoring/decide';
import type { MentoringEvent } from '@uplift/domain/mentoring/events';
import type { MentoringState } from '@uplift/domain/mentoring/state';
import { mentoringStreamOf } from '@uplift/domain/mentoring/stream';
import { personDecider, type PersonCommand, type PersonState } from '@uplift/domain/person/decide';
import type { PersonEvent } from '@uplift/domain/person/events';
import { personStreamOf } from '@uplift/domain/person/stream';
import { programmeShelfDecider, type ProgrammeShelfState, type PublishProgramme } from '@uplift/domain/programme-shelf/decide';
import type { ProgrammeEvent } from '@uplift/domain/programme-shelf/events';
import { programmeStreamOf } from '@uplift/domain/programme-shelf/stream';
import { registryDecider, type RegistryCommand, type RegistryState } from '@uplift/domain/registry/decide';
import type { RegistryEvent } from '@uplift/domain/registry/events';
import { municipalityStreamOf, schoolStreamOf } from '@uplift/domain/registry/stream';
import { schoolRecordDecider, type SchoolRecordCommand } from '@uplift/domain/school-record/decide';
import type { SchoolRecordEvent } from '@uplift/domain/school-record/events';
import type { SchoolRecord } from '@uplift/domain/school-record/state';
import { schoolRecordStreamOf } from '@uplift/domain/school-record/stream';
import { calendarFeedDecider, type CalendarFeedCommand, type CalendarFeedState, type FeedContext } from '@uplift/domain/calendar-feed/decide';
import type { CalendarFeedEvent } from '@uplift/domain/calendar-feed/events';
import { calendarFeedStreamOf } from '@uplift/domain/calendar-feed/stream';
import { reportDecider, type ReportCommand, type ReportSurroundings } from '@uplift/domain/report/decide';
import type { ReportEvent } from '@uplift/domain/report/events';
import type { ReportState } from '@uplift/domain/report/state';
import { reportStreamOf } from '@uplift/domain/report/stream';
import type { RoadmapCommand } from '@uplift/domain/roadmap/commands';
import type { RoadmapContext } from '@uplift/domain/roadmap/context';
import { roadmapDecider } from '@uplift/domain/roadmap/decide';
import type { RoadmapEvent } from '@uplift/domain/roadmap/events';
import type { RoadmapState } from '@uplift/domain/roadmap/state';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { surveyDecider, type SurveyCommand, type SurveyContext, type SurveyState } from '@uplift/domain/survey/decide';
import type { SurveyEvent } from '@uplift/domain/survey/events';
import { surveyStreamOf } from '@uplift/domain/survey/stream';
import { practiceDecider, type PracticeCommand, type PracticeState } from '@uplift/domain/practice/decide';
import type { PracticeEvent } from '@uplift/domain/practice/events';
import { practiceStreamOf } from '@uplift/domain/practice/stream';
import { watchListDecider, type WatchListCommand, type WatchListState } from '@uplift/domain/watch-list/decide';
import type { WatchListEvent } from '@uplift/domain/watch-list/events';
import { watchListStreamOf } from '@uplift/domain/watch-list/stream';
import { importDecider, type ImportCommand } from '@uplift/domain/import/decide';
import type { ImportEvent } from '@uplift/domain/import/events';
import type { ImportState } from '@uplift/domain/import/state';
import { importStreamOf } from '@uplift/domain/import/stream';
import { visitDecider, type VisitCommand, type VisitContext } from '@uplift/domain/visit/decide';
import type { VisitsState } from '@uplift/domain/visit/state';
import type { VisitEvent } from '@uplift/domain/visit/events';
import { visitsStreamOf } from '@uplift/domain/visit/stream';
import type { DiagnosticsCommand } from '@uplift/domain/training/diagnostics-commands';
import { diagnosticsDecider } from '@uplift/domain/training/diagnostics-decide';
import type { DiagnosticsEvent } from '@uplift/domain/training/diagnostics-events';
import type { SchoolDiagnostics } from '@uplift/domain/training/diagnostics-state';
import type { DatedDiagnostics } from '@uplift/domain/training/diagnostics-window';
import { diagnosticsStreamOf, trainingStreamOf } from '@uplift/domain/training/stream';
import type { TrainingCommand } from '@uplift/domain/training/training-commands';
import { trainingDecider } from '@uplift/domain/training/training-decide';
import type { TrainingEvent } from '@uplift/domain/training/training-events';
import type { TrainingState } from '@uplift/domain/training/training-state';
import type { Aggregate } from './aggregate.js';

export const caseAggregate: Aggregate<CaseCommand, CaseEvent, CaseState, CaseContext> =
  { name: 'case', decider: caseDecider, streamOf: (command) => caseStreamOf(command.case) };
export const cycleAggregate: Aggregate<CycleCommand, CycleEvent, CycleState, void> =
  { name: 'cycle', decider: cycleDecider, streamOf: (command) => cycleStreamOf(command.cycle) };
export const registryAggregate: Aggregate<RegistryCommand, RegistryEvent, RegistryState, void> = {
  name: 'registry', decider: registryDecider,
  streamOf: (command) => (command.type === 'RegisterMunicipality' ? municipalityStreamOf(command.municipality) : schoolStreamOf(command.school)),
};
export const personAggregate: Aggregate<PersonCommand, PersonEvent, PersonState, void> =
  { name: 'person', decider: personDecider, streamOf: (command) => personStreamOf(command.person) };
export const mailboxAggregate: Aggregate<MailboxCommand, MailboxEvent, MailboxState, void> =
  { name: 'mailbox', decider: mailboxDecider, streamOf: (command) => mailboxStreamOf(command.person, command.cycle) };
export const programmeShelfAggregate: Aggregate<PublishProgramme, ProgrammeEvent, ProgrammeShelfState, void> =
  { name: 'programme', decider: programmeShelfDecider, streamOf: (command) => programmeStreamOf(command.programme) };
export const schoolRecordAggregate: Aggregate<SchoolRecordCommand, SchoolRecordEvent, SchoolRecord, void> =
  { name: 'school-record', decider: schoolRecordDecider, streamOf: (command) => schoolRecordStreamOf(command.school) };
export const meetingAggregate: Aggregate<MeetingCommand, MeetingEvent, MeetingState, void> =
  { name: 'meeting', decider: meetingDecider, streamOf: (command) => meetingStreamOf(command.meeting) };
export const reportAggregate: Aggregate<ReportCommand, ReportEvent, ReportState, ReportSurroundings> =
  { name: 'report', decider: reportDecider, streamOf: (command) => reportStreamOf(command.cycle, command.report) };
export const roadmapAggregate: Aggregate<RoadmapCommand, RoadmapEvent, RoadmapState, RoadmapContext> =
  { name: 'roadmap', decider: roadmapDecider, streamOf: (command) => roadmapStreamOf(command.case) };
export const identificationAggregate: Aggregate<IdentificationCommand, IdentificationEvent, IdentificationState, RunContext | null> =
  { name: 'identification', decider: identificationDecider, streamOf: (command) => identificationStreamOf(command.cycle) };
export const earlierListsAggregate: Aggregate<RecordEarlierList, EarlierListEvent, EarlierListsState, void> =
  { name: 'earlier-lists', decider: earlierListsDecider, streamOf: (command) => earlierListsStreamOf(command.region) };
export const interviewAggregate: Aggregate<InterviewCommand, InterviewEvent, InterviewsState, InterviewContext> =
  { name: 'interviews', decider: interviewDecider, streamOf: (command) => interviewsStreamOf(command.cycle, command.step) };
export const mentoringAggregate: Aggregate<MentoringCommand, MentoringEvent, MentoringState, MentoringContext> =
  { name: 'mentoring', decider: mentoringDecider, streamOf: (command) => mentoringStreamOf(command.cycle) };
export const calendarFeedAggregate: Aggregate<CalendarFeedCommand, CalendarFeedEvent, CalendarFeedState, FeedContext> =
  { name: 'calendar-feed', decider: calendarFeedDecider, streamOf: (command) => calendarFeedStreamOf(command.feed) };
export const answerAggregate: Aggregate<AnswerCommand, AnswerEvent, AnswerState, AnswerContext> =
  { name: 'answer', decider: answerDecider, streamOf: (command) => answerStreamOf(command.case, command.step) };
export const indicatorAggregate: Aggregate<IndicatorCommand, IndicatorEvent, IndicatorState, IndicatorContext> =
  { name: 'indicators', decider: indicatorDecider, streamOf: ({ cycle, level, subject }) => indicatorStreamOf(cycle, level, subject) };
export const surveyAggregate: Aggregate<SurveyCommand, SurveyEvent, SurveyState, SurveyContext> =
  { name: 'survey', decider: surveyDecider, streamOf: (command) => surveyStreamOf(command.survey) };
export const watchListAggregate: Aggregate<WatchListCommand, WatchListEvent, WatchListState, void> =
  { name: 'watch-list', decider: watchListDecider, streamOf: (command) => watchListStreamOf(command.list) };
export const practiceAggregate: Aggregate<PracticeCommand, PracticeEvent, PracticeState, void> =
  { name: 'practice', decider: practiceDecider, streamOf: (command) => practiceStreamOf(command.practice) };
export const importAggregate: Aggregate<ImportCommand, ImportEvent, ImportState, void> =
  { name: 'import', decider: importDecider, streamOf: (command) => importStreamOf(command.import) };
export const visitAggregate: Aggregate<VisitCommand, VisitEvent, VisitsState, VisitContext> =
  { name: 'visits', decider: visitDecider, streamOf: (command) => visitsStreamOf(command.cycle, command.school) };
export const diagnosticsAggregate: Aggregate<DiagnosticsCommand, DiagnosticsEvent, SchoolDiagnostics, DatedDiagnostics> =
  { name: 'diagnostics', decider: diagnosticsDecider, streamOf: (command) => diagnosticsStreamOf(command.diagnostics) };
export const trainingAggregate: Aggregate<TrainingCommand, TrainingEvent, TrainingState, void> =
  { name: 'training', decider: trainingDecider, streamOf: (command) => trainingStreamOf(command.training) };
