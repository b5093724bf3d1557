import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { replaySearch } from '../replay/replay-search.js';
import { PageFailed } from './page-failed.js';
import { PageMissing } from './page-missing.js';
import { PageWaits } from './page-waits.js';
import { SignedInOnly } from './signed-in-only.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: PageMissing });
const callback = createRoute({ getParentRoute: () => root, path: '/sign-in/callback', component: lazyRouteComponent(() => import('../sign-in/callback-page.js'), 'CallbackPage') });
const survey = createRoute({
  getParentRoute: () => root, path: '/surveys/$survey', component: lazyRouteComponent(() => import('../survey/survey-page.js'), 'SurveyPage'),
  validateSearch: (search: Record<string, unknown>): { ticket?: string } => (typeof search['ticket'] === 'string' ? { ticket: search['ticket'] } : {}),
});
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: SignedInOnly });

const home = createRoute({ getParentRoute: () => inside, path: '/', component: lazyRouteComponent(() => import('../home/home-page.js'), 'HomePage') });
const tasks = createRoute({ getParentRoute: () => inside, path: '/tasks', component: lazyRouteComponent(() => import('../tasks/tasks-page.js'), 'TasksPage') });
const review = createRoute({ getParentRoute: () => inside, path: '/review', component: lazyRouteComponent(() => import('../review/review-page.js'), 'ReviewPage') });
const inbox = createRoute({ getParentRoute: () => inside, path: '/inbox', component: lazyRouteComponent(() => import('../inbox/inbox-page.js'), 'InboxPage') });
const cycles = createRoute({ getParentRoute: () => inside, path: '/cycles', component: lazyRouteComponent(() => import('../cycles/cycles-page.js'), 'CyclesPage') });
const launch = createRoute({
  getParentRoute: () => inside, path: '/launch', component: lazyRouteComponent(() => import('../launch/launch-page.js'), 'LaunchPage'),
  validateSearch: (search: Record<string, unknown>): { cycle?: string } => (typeof search['cycle'] === 'string' ? { cycle: search['cycle'] } : {}),
});
const cycle = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle', component: lazyRouteComponent(() => import('../cycle/cycle-page.js'), 'CyclePage') });
const indicators = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/indicators', component: lazyRouteComponent(() => import('../indicators/indicators-page.js'), 'IndicatorsPage') });
const training = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/training', component: lazyRouteComponent(() => import('../training/training-page.js'), 'TrainingPage') });
const effect = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/effect', component: lazyRouteComponent(() => import('../effect/effect-page.js'), 'EffectPage') });
const amend = createRoute({ getParentRoute: () => inside, path: '/cycles/$cycle/amend', component: lazyRouteComponent(() => import('../amend/amend-page.js'), 'AmendPage') });
const registry = createRoute({ getParentRoute: () => inside, path: '/registry', component: lazyRouteComponent(() => import('../registry/registry-page.js'), 'RegistryPage') });
const registeredSchool = createRoute({ getParentRoute: () => inside, path: '/registry/$school', component: lazyRouteComponent(() => import('../registry/school-page.js'), 'RegisteredSchoolPage') });
const schools = createRoute({ getParentRoute: () => inside, path: '/schools', component: lazyRouteComponent(() => import('../case/schools-page.js'), 'SchoolsPage') });
const caseCard = createRoute({ getParentRoute: () => inside, path: '/cases/$case', component: lazyRouteComponent(() => import('../case/case-page.js'), 'CasePage') });
const step = createRoute({ getParentRoute: () => inside, path: '/cases/$case/steps/$step', component: lazyRouteComponent(() => import('../step/step-page.js'), 'StepPage') });
const roadmap = createRoute({ getParentRoute: () => inside, path: '/cases/$case/roadmap', component: lazyRouteComponent(() => import('../roadmap/roadmap-page.js'), 'RoadmapPage') });
const events = createRoute({ getParentRoute: () => inside, path: '/events', component: lazyRouteComponent(() => import('../events/events-page.js'), 'EventsPage') });
const replayStart = createRoute({ getParentRoute: () => inside, path: '/replay', component: lazyRouteComponent(() => import('../replay/replay-start-page.js'), 'ReplayStartPage') });
const replay = createRoute({
  getParentRoute: () => inside, path: '/replay/$kind/$id', component: lazyRouteComponent(() => import('../replay/replay-page.js'), 'ReplayPage'), validateSearch: replaySearch,
});

const settings = createRoute({ getParentRoute: () => inside, path: '/settings', component: lazyRouteComponent(() => import('../settings/settings-page.js'), 'SettingsPage') });
const visits = createRoute({ getParentRoute: () => inside, path: '/visits', component: lazyRouteComponent(() => import('../visits/visits-page.js'), 'VisitsPage') });
const interviews = createRoute({ getParentRoute: () => inside, path: '/interviews', component: lazyRouteComponent(() => import('../interviews/interviews-page.js'), 'InterviewsPage') });
const meetings = createRoute({ getParentRoute: () => inside, path: '/meetings', component: lazyRouteComponent(() => import('../meetings/meetings-page.js'), 'MeetingsPage') });
const meeting = createRoute({ getParentRoute: () => inside, path: '/meetings/$cycle/$meeting', component: lazyRouteComponent(() => import('../meetings/meeting-page.js'), 'MeetingPage') });
const trainings = createRoute({ getParentRoute: () => inside, path: '/trainings', component: lazyRouteComponent(() => import('../trainings/trainings-page.js'), 'TrainingsPage') });
const oneTraining = createRoute({ getParentRoute: () => inside, path: '/trainings/$cycle/$training', component: lazyRouteComponent(() => import('../trainings/training-page.js'), 'TrainingPage') });
const reports = createRoute({ getParentRoute: () => inside, path: '/reports', component: lazyRouteComponent(() => import('../reports/reports-page.js'), 'ReportsPage') });
const report = createRoute({ getParentRoute: () => inside, path: '/reports/$cycle/$report', component: lazyRouteComponent(() => import('../reports/report-page.js'), 'ReportPage') });
const programmes = createRoute({ getParentRoute: () => inside, path: '/programmes', component: lazyRouteComponent(() => import('../programmes/programmes-page.js'), 'ProgrammesPage') });
const programme = createRoute({ getParentRoute: () => inside, path: '/programmes/$programme', component: lazyRouteComponent(() => import('../programmes/programme-page.js'), 'ProgrammePage') });
const people = createRoute({ getParentRoute: () => inside, path: '/people', component: lazyRouteComponent(() => import('../people/people-page.js'), 'PeoplePage') });

/** A page, its code and its texts come when it is opened. */
export const router = createRouter({
  routeTree: root.addChildren([callback, survey, inside.addChildren([home, tasks, review, inbox, cycles, launch, cycle, indicators, training, effect, amend, registry, registeredSchool, schools, caseCard, step, roadmap, events,
    settings, visits, interviews, meetings, meeting, trainings, oneTraining, reports, report, programmes, programme, people, replayStart, replay])]),
  defaultErrorComponent: PageFailed, defaultPendingComponent: PageWaits, defaultNotFoundComponent: PageMissing, scrollRestoration: true, defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
