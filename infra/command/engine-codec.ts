import { caseEvents } from '@uplift/domain/case/events';
import { cycleEvents } from '@uplift/domain/cycle/events';
import { earlierListEvents } from '@uplift/domain/identification/earlier-lists/events';
import { identificationEvents } from '@uplift/domain/identification/events';
import { interviewEvents } from '@uplift/domain/interview/events';
import { answerEvents } from '@uplift/domain/form-answer/events';
import { indicatorEvents } from '@uplift/domain/indicator/events';
import { mailboxEvents } from '@uplift/domain/mailbox/events';
import { meetingEvents } from '@uplift/domain/meeting/events';
import { mentoringEvents } from '@uplift/domain/mentoring/events';
import { personEvents } from '@uplift/domain/person/events';
import { programmeEvents } from '@uplift/domain/programme-shelf/events';
import { registryEvents } from '@uplift/domain/registry/events';
import { schoolRecordEvents } from '@uplift/domain/school-record/events';
import { calendarFeedEvents } from '@uplift/domain/calendar-feed/events';
import { reportEvents } from '@uplift/domain/report/events';
import { roadmapEvents } from '@uplift/domain/roadmap/events';
import { surveyEvents } from '@uplift/domain/survey/events';
import { practiceEvents } from '@uplift/domain/practice/events';
import { watchListEvents } from '@uplift/domain/watch-list/events';
import { importEvents } from '@uplift/domain/import/events';
import { visitEvents } from '@uplift/domain/visit/events';
import { diagnosticsEvents } from '@uplift/domain/training/diagnostics-events';
import { trainingEvents } from '@uplift/domain/training/training-events';
import { createEventCodec } from '../event-store/codec.js';
import { upcasters } from '../event-store/upcasters.js';

/** Every type of event the engine writes or reads. */
export const engineEvents = [
  ...caseEvents,
  ...cycleEvents,
  ...interviewEvents,
  ...answerEvents,
  ...indicatorEvents,
  ...surveyEvents,
  ...mailboxEvents,
  ...diagnosticsEvents,
  ...trainingEvents,
  ...meetingEvents,
  ...mentoringEvents,
  ...personEvents,
  ...programmeEvents,
  ...registryEvents,
  ...reportEvents,
  ...calendarFeedEvents,
  ...schoolRecordEvents,
  ...roadmapEvents,
  ...identificationEvents,
  ...earlierListEvents,
  ...importEvents,
  ...practiceEvents,
  ...watchListEvents,
  ...visitEvents,
] as const;

export const engineCodec = createEventCodec(engineEvents, upcasters);
