import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { askAhead } from '../api/ask-ahead.js';
import { cycleQuery } from '../api/queries.js';
import { boardQuery } from '../cycle/cycle-queries.js';
import { replaySearch } from '../replay/replay-search.js';
import { lazyPage } from './lazy-page.js';
import { PageFailed } from './page-failed.js';
import { PageMissing } from './page-missing.js';
import { PageWaits } from './page-waits.js';
import { SignedInOnly } from './signed-in-only.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: PageMissing });
const callback = createRoute({ getParentRoute: () => root, path: '/sign-in/callback', component: lazyPage(() => import('../sign-in/callback-page.js'), 'CallbackPage', 'sign-in') });
const survey = createRoute({
  getParentRoute: () => root, path: '/surveys/$survey', component: lazyPage(() => import('../survey/survey-page.js'), 'SurveyPage', 'survey', 'form'),
  validateSearch: (search: Record<string, unknown>): { ticket?: string } => (typeof search['ticket'] === 'string' ? { ticket: search['ticket'] } : {}),
});
const forgotten = createRoute({ getParentRoute: () => root, path: '/password/forgotten', component: lazyPage(() => import('../password/forgotten-page.js'), 'ForgottenPasswordPage', 'password') });
const newPassword = createRoute({ getParentRoute: () => root, path: '/password/new', component: lazyPage(() => import('../password/new-password-page.js'), 'NewPasswordPage', 'password') });
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: SignedInOnly });

const home = createRoute({ getParentRoute: () => inside, path: '/', component: lazyPage(() => import('../home/home-page.js'), 'HomePage', 'home') });
const tasks = createRoute({ getParentRoute: () => inside, path: '/tasks', component: lazyPage(() => import('../tasks/tasks-page.js'), 'TasksPage', 'tasks') });
const review = createRoute({ getParentRoute: () => inside, path: '/review', component: lazyPage(() => import('../review/review-page.js'), 'ReviewPage', 'review') });
const inbox = createRoute({ getParentRoute: () => inside, path: '/inbox', component: lazyPage(() => import('../inbox/inbox-page.js'), 'InboxPage', 'inbox') });
const cycles = createRoute({ getParentRoute: () => inside, path: '/cycles', component: lazyPage(() => import('../cycles/cycles-page.js'), 'CyclesPage', 'cycles') });
const launch = createRoute({
  getParentRoute: () => inside, path: '/launch', component: lazyPage(() => import('../launch/launch-page.js'), 'LaunchPage', 'launch'),
  validateSearch: (search: Record<string, unknown>): { cycle?: string } => (typeof search['cycle'] === 'string' ? { cycle: search['cycle'] } : {}),
});
const cycle = createRoute({
  getParentRoute: () => inside, path: '/cycles/$cycle', component: lazyPage(() => import('../cycle/cycle-page.js'), 'CyclePage', 'cycle', 'case'),
  loader: ({ params: { cycle: id } }) => {
    askAhead((answers) => {
      void answers.prefetchQuery(cycleQuery(id));
      void answers.prefetchQuery(boardQuery(id));
    });
  },
});
const indicators = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/indicators', component: lazyPage(() => import('../indicators/indicators-page.js'), 'IndicatorsPage', 'indicators') });
const training = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/training', component: lazyPage(() => import('../training/training-page.js'), 'TrainingPage', 'training') });
const effect = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/effect', component: lazyPage(() => import('../effect/effect-page.js'), 'EffectPage', 'effect') });
const amend = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/amend', component: lazyPage(() => import('../amend/amend-page.js'), 'AmendPage', 'amend') });
const registry = createRoute({ getParentRoute: () => inside, path: '/registry', component: lazyPage(() => import('../registry/registry-page.js'), 'RegistryPage', 'registry') });
const registeredSchool = createRoute({ getParentRoute: () => inside, path: '/registry/$school', component: lazyPage(() => import('../registry/school-page.js'), 'RegisteredSchoolPage', 'registry') });
const schools = createRoute({ getParentRoute: () => inside, path: '/schools', component: lazyPage(() => import('../case/schools-page.js'), 'SchoolsPage', 'case') });
const caseCard = createRoute({ getParentRoute: () => inside, path: '/cases/$case', component: lazyPage(() => import('../case/case-page.js'), 'CasePage', 'case', 'card') });
const step = createRoute({ getParentRoute: () => inside, path: '/cases/$case/steps/$step', component: lazyPage(() => import('../step/step-page.js'), 'StepPage', 'step') });
const roadmap = createRoute({ getParentRoute: () => inside, path: '/cases/$case/roadmap', component: lazyPage(() => import('../roadmap/roadmap-page.js'), 'RoadmapPage', 'roadmap', 'step') });
const events = createRoute({ getParentRoute: () => inside, path: '/events', component: lazyPage(() => import('../events/events-page.js'), 'EventsPage', 'events') });
const replayStart = createRoute({ getParentRoute: () => inside, path: '/replay', component: lazyPage(() => import('../replay/replay-start-page.js'), 'ReplayStartPage', 'replay') });
const replay = createRoute({
  getParentRoute: () => inside, path: '/replay/$kind/$id', component: lazyPage(() => import('../replay/replay-page.js'), 'ReplayPage', 'replay', 'events'), validateSearch: replaySearch,
});

const settings = createRoute({ getParentRoute: () => inside, path: '/settings', component: lazyPage(() => import('../settings/settings-page.js'), 'SettingsPage', 'settings') });
const visits = createRoute({ getParentRoute: () => inside, path: '/visits', component: lazyPage(() => import('../visits/visits-page.js'), 'VisitsPage', 'visits') });
const interviews = createRoute({ getParentRoute: () => inside, path: '/interviews', component: lazyPage(() => import('../interviews/interviews-page.js'), 'InterviewsPage', 'interviews') });
const meetings = createRoute({ getParentRoute: () => inside, path: '/meetings', component: lazyPage(() => import('../meetings/meetings-page.js'), 'MeetingsPage', 'meetings') });
const meeting = createRoute({ getParentRoute: () => inside, path: '/meetings/$cycle/$meeting', component: lazyPage(() => import('../meetings/meeting-page.js'), 'MeetingPage', 'meetings') });
const trainings = createRoute({ getParentRoute: () => inside, path: '/trainings', component: lazyPage(() => import('../trainings/trainings-page.js'), 'TrainingsPage', 'trainings') });
const oneTraining = createRoute({ getParentRoute: () => inside, path: '/trainings/$cycle/$training', component: lazyPage(() => import('../trainings/training-page.js'), 'TrainingPage', 'trainings') });
const reports = createRoute({ getParentRoute: () => inside, path: '/reports', component: lazyPage(() => import('../reports/reports-page.js'), 'ReportsPage', 'reports') });
const report = createRoute({ getParentRoute: () => inside, path: '/reports/$cycle/$report', component: lazyPage(() => import('../reports/report-page.js'), 'ReportPage', 'reports') });
const programmes = createRoute({ getParentRoute: () => inside, path: '/programmes', component: lazyPage(() => import('../programmes/programmes-page.js'), 'ProgrammesPage', 'programmes') });
const programme = createRoute({ getParentRoute: () => inside, path: '/programmes/$programme', component: lazyPage(() => import('../programmes/programme-page.js'), 'ProgrammePage', 'programmes') });
const people = createRoute({ getParentRoute: () => inside, path: '/people', component: lazyPage(() => import('../people/people-page.js'), 'PeoplePage', 'people') });

/** A page, its code and its texts come when it is opened. */
export const router = createRouter({
  routeTree: root.addChildren([callback, survey, forgotten, newPassword, inside.addChildren([home, tasks, review, inbox, cycles, launch, cycle, indicators, training, effect, amend, registry, registeredSchool, schools, caseCard, step, roadmap, events,
    settings, visits, interviews, meetings, meeting, trainings, oneTraining, reports, report, programmes, programme, people, replayStart, replay])]),
  defaultErrorComponent: PageFailed, defaultPendingComponent: PageWaits, defaultNotFoundComponent: PageMissing, scrollRestoration: true, defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
