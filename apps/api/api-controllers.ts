import { BoardController } from './board/board-controller.js';
import { BulkController } from './bulk/bulk-controller.js';
import { CalendarFeedsController } from './calendar-feeds/calendar-feeds-controller.js';
import { CasesController } from './cases/cases-controller.js';
import { CyclesController } from './cycles/cycles-controller.js';
import { DeadlinesController } from './deadlines/deadlines-controller.js';
import { EarlierListsController } from './earlier-lists/earlier-lists-controller.js';
import { EffectController } from './effect/effect-controller.js';
import { DossierController } from './dossier/dossier-controller.js';
import { DiagnosticsController } from './diagnostics/diagnostics-controller.js';
import { EventsController } from './events/events-controller.js';
import { FilesController } from './files/files-controller.js';
import { FormsController } from './forms/forms-controller.js';
import { HealthController } from './health/health-controller.js';
import { IdentificationController } from './identification/identification-controller.js';
import { ImportsController } from './imports/imports-controller.js';
import { InboxController } from './inbox/inbox-controller.js';
import { InterviewsController } from './interviews/interviews-controller.js';
import { IndicatorsController } from './indicators/indicators-controller.js';
import { LiveController } from './live/live-controller.js';
import { MeController } from './me/me-controller.js';
import { MeetingsController } from './meetings/meetings-controller.js';
import { MentoringController } from './mentoring/mentoring-controller.js';
import { VisitsController } from './visits/visits-controller.js';
import { OperateController } from './operate/operate-controller.js';
import { PeopleController } from './people/people-controller.js';
import { ProgrammesController } from './programmes/programmes-controller.js';
import { ReportsController } from './reports/reports-controller.js';
import { RoadmapController } from './roadmap/roadmap-controller.js';
import { ReplayController } from './replay/replay-controller.js';
import { RehearsalsController } from './rehearsals/rehearsals-controller.js';
import { RegistryController } from './registry/registry-controller.js';
import { SchoolCyclesController } from './cases/school-cycles-controller.js';
import { SearchController } from './search/search-controller.js';
import { SignInController } from './sign-in/sign-in-controller.js';
import { StepsController } from './steps/steps-controller.js';
import { SurveysController } from './surveys/surveys-controller.js';
import { TasksController } from './tasks/tasks-controller.js';
import { TrainingsController } from './trainings/trainings-controller.js';

/** One a resource. */
export const controllers = [
  ProgrammesController,
  CyclesController,
  RehearsalsController,
  BoardController,
  MeetingsController,
  ReportsController,
  DossierController,
  IdentificationController,
  EarlierListsController,
  EffectController,
  CalendarFeedsController,
  ImportsController,
  RegistryController,
  DiagnosticsController,
  TrainingsController,
  CasesController,
  SchoolCyclesController,
  StepsController,
  ReplayController,
  BulkController,
  RoadmapController,
  FilesController,
  TasksController,
  FormsController,
  IndicatorsController,
  SurveysController,
  DeadlinesController,
  InboxController,
  PeopleController,
  InterviewsController,
  MentoringController,
  VisitsController,
  EventsController,
  SearchController,
  LiveController,
  MeController,
  SignInController,
  OperateController,
  HealthController,
] as const;
