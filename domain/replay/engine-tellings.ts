import type { AnswerEvent } from '../form-answer/events.js';
import type { CalendarFeedEvent } from '../calendar-feed/events.js';
import type { CycleEvent } from '../cycle/events.js';
import type { EarlierListEvent } from '../identification/earlier-lists/events.js';
import type { IdentificationEvent } from '../identification/events.js';
import type { ImportEvent } from '../import/events.js';
import type { IndicatorEvent } from '../indicator/events.js';
import type { InterviewEvent } from '../interview/events.js';
import type { MailboxEvent } from '../mailbox/events.js';
import type { MeetingEvent } from '../meeting/events.js';
import type { MentoringEvent } from '../mentoring/events.js';
import type { PersonEvent } from '../person/events.js';
import type { PracticeEvent } from '../practice/events.js';
import type { ProgrammeEvent } from '../programme-shelf/events.js';
import type { RegistryEvent } from '../registry/events.js';
import type { ReportEvent } from '../report/events.js';
import type { RoadmapEvent } from '../roadmap/events.js';
import type { SchoolRecordEvent } from '../school-record/events.js';
import type { SurveyEvent } from '../survey/events.js';
import type { DiagnosticsEvent } from '../training/diagnostics-events.js';
import type { TrainingEvent } from '../training/training-events.js';
import type { VisitEvent } from '../visit/events.js';
import type { WatchListEvent } from '../watch-list/events.js';
import type { DomainEvent } from '../core/event.js';
import { answerTelling } from './sentences/answer.js';
import { cycleTelling } from './sentences/cycle.js';
import { diagnosticsTelling } from './sentences/diagnostics.js';
import { meetingTelling, trainingTelling } from './sentences/gatherings.js';
import { identificationTelling } from './sentences/identification.js';
import { interviewTelling } from './sentences/interview.js';
import { mentoringTelling } from './sentences/mentoring.js';
import { personTelling } from './sentences/person.js';
import { registryTelling } from './sentences/registry.js';
import { reportTelling } from './sentences/report.js';
import { roadmapTelling } from './sentences/roadmap.js';
import { schoolRecordTelling } from './sentences/school-record.js';
import { sourcesTelling } from './sentences/sources.js';
import { told, type Names, type Telling, type Told } from './told.js';

/** Every event but a case's, whose sentences need its steps' titles and whose facts come from its state. */
export type ToldEvent = AnswerEvent | CalendarFeedEvent | CycleEvent | EarlierListEvent | IdentificationEvent | ImportEvent | IndicatorEvent | InterviewEvent | MailboxEvent | MeetingEvent
  | MentoringEvent | PersonEvent | PracticeEvent | ProgrammeEvent | RegistryEvent | ReportEvent | RoadmapEvent | SchoolRecordEvent | SurveyEvent | DiagnosticsEvent | TrainingEvent
  | VisitEvent | WatchListEvent;

export const tellings: Telling<ToldEvent> = {
  ...answerTelling, ...cycleTelling, ...diagnosticsTelling, ...meetingTelling, ...trainingTelling, ...identificationTelling, ...interviewTelling, ...mentoringTelling, ...personTelling,
  ...registryTelling, ...reportTelling, ...roadmapTelling, ...schoolRecordTelling, ...sourcesTelling,
};

/** An event as people read it; one that nobody tells is named by its type. */
export const tell = (event: DomainEvent, names: Names): Told => {
  const telling = (tellings as Readonly<Record<string, ((data: unknown, names: Names) => Told) | undefined>>)[event.type];
  return telling === undefined ? told(`${event.type}.`, `${event.type}.`) : telling(event.data, names);
};
