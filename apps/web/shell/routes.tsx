import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { PageFailed } from './page-failed.js';
import { PageMissing } from './page-missing.js';
import { PageWaits } from './page-waits.js';
import { SignedInOnly } from './signed-in-only.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: PageMissing });
const callback = createRoute({ getParentRoute: () => root, path: '/sign-in/callback', component: lazyRouteComponent(() => import('../sign-in/callback-page.js'), 'CallbackPage') });
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
const schools = createRoute({ getParentRoute: () => inside, path: '/schools', component: lazyRouteComponent(() => import('../case/schools-page.js'), 'SchoolsPage') });
const caseCard = createRoute({ getParentRoute: () => inside, path: '/cases/$case', component: lazyRouteComponent(() => import('../case/case-page.js'), 'CasePage') });
const step = createRoute({ getParentRoute: () => inside, path: '/cases/$case/steps/$step', component: lazyRouteComponent(() => import('../step/step-page.js'), 'StepPage') });
const events = createRoute({ getParentRoute: () => inside, path: '/events', component: lazyRouteComponent(() => import('../events/events-page.js'), 'EventsPage') });

/** A page, its code and its texts come when it is opened. */
export const router = createRouter({
  routeTree: root.addChildren([callback, inside.addChildren([home, tasks, review, inbox, cycles, launch, cycle, indicators, training, effect, amend, schools, caseCard, step, events])]),
  defaultErrorComponent: PageFailed, defaultPendingComponent: PageWaits, defaultNotFoundComponent: PageMissing, scrollRestoration: true, defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
