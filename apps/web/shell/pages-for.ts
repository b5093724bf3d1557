import type { Me } from '../api/schemas.js';

interface PageEntry { readonly to: string; readonly name: string; readonly needs: string | null }

const pages: readonly PageEntry[] = [
  { to: '/', name: 'home', needs: null },
  { to: '/tasks', name: 'tasks', needs: 'step.submit' },
  { to: '/review', name: 'review', needs: 'step.review' },
  { to: '/schools', name: 'schools', needs: 'case.read' },
  { to: '/cycles', name: 'cycles', needs: 'cycle.read' },
  { to: '/launch', name: 'launch', needs: 'cycle.plan' },
  { to: '/events', name: 'events', needs: 'events.read' },
  { to: '/inbox', name: 'inbox', needs: null },
];

/** The pages a person's roles open, in the order of the navigation. */
export const pagesFor = ({ actions }: Pick<Me, 'actions'>): readonly PageEntry[] => pages.filter(({ needs }) => needs === null || actions.includes(needs));
