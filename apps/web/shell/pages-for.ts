import type { Me } from '../api/schemas.js';

interface PageEntry { readonly to: string; readonly name: string; readonly needs: string | null }

const pages: readonly PageEntry[] = [
  { to: '/', name: 'home', needs: null },
  { to: '/tasks', name: 'tasks', needs: 'step.submit' },
  { to: '/review', name: 'review', needs: 'step.review' },
  { to: '/schools', name: 'schools', needs: 'case.read' },
  { to: '/visits', name: 'visits', needs: 'visit.log' },
  { to: '/registry', name: 'registry', needs: 'registry.read' },
  { to: '/cycles', name: 'cycles', needs: 'cycle.read' },
  { to: '/launch', name: 'launch', needs: 'cycle.plan' },
  { to: '/interviews', name: 'interviews', needs: 'interview.hold' },
  { to: '/meetings', name: 'meetings', needs: 'meeting.read' },
  { to: '/trainings', name: 'trainings', needs: 'training.read' },
  { to: '/reports', name: 'reports', needs: 'report.read' },
  { to: '/programmes', name: 'programmes', needs: 'programme.publish' },
  { to: '/people', name: 'people', needs: 'person.manage' },
  { to: '/replay', name: 'replay', needs: 'events.read' },
  { to: '/events', name: 'events', needs: 'events.read' },
  { to: '/inbox', name: 'inbox', needs: null },
  { to: '/settings', name: 'settings', needs: null },
];

/** The pages a person's roles open, in the order of the navigation. */
export const pagesFor = ({ actions }: Pick<Me, 'actions'>): readonly PageEntry[] => pages.filter(({ needs }) => needs === null || actions.includes(needs));
