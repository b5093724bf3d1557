import type { CalendarFeedEvent } from '@uplift/domain/calendar-feed/events';
import type { CaseEvent } from '@uplift/domain/case/events';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { AnswerEvent } from '@uplift/domain/form-answer/events';
import type { IndicatorEvent } from '@uplift/domain/indicator/events';
import type { InterviewEvent } from '@uplift/domain/interview/events';
import type { MailboxEvent } from '@uplift/domain/mailbox/events';
import type { MeetingEvent } from '@uplift/domain/meeting/events';
import type { PersonEvent } from '@uplift/domain/person/events';
import type { ProgrammeEvent } from '@uplift/domain/programme-shelf/events';
import type { RegistryEvent } from '@uplift/domain/registry/events';
import type { PracticeEvent } from '@uplift/domain/practice/events';
import type { WatchListEvent } from '@uplift/domain/watch-list/events';
import type { ReportEvent } from '@uplift/domain/report/events';
import type { RoadmapEvent } from '@uplift/domain/roadmap/events';
import type { TrainingEvent } from '@uplift/domain/training/training-events';
import type { VisitEvent } from '@uplift/domain/visit/events';
import type { StoredEvent } from '../event-store/event-store.js';

/** Everything the store may hold. */
export type AnyEvent = AnswerEvent | CalendarFeedEvent | CaseEvent | CycleEvent | IndicatorEvent | MailboxEvent | MeetingEvent | PersonEvent | ProgrammeEvent | RegistryEvent | PracticeEvent | WatchListEvent
  | TrainingEvent | RoadmapEvent | ReportEvent | InterviewEvent | VisitEvent;
export type EventType = AnyEvent['type'];
export type EventNamed<Type extends EventType> = Extract<AnyEvent, { type: Type }>;

/** What a book or read model does at each kind of event it cares about: in memory, in order, without waiting. */
export type Handlers = { readonly [Type in EventType]?: (event: EventNamed<Type>, stored: StoredEvent) => void };
