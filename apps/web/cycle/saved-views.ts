import type { SortOrder } from '../parts/sort-rows.js';
import type { CaseFilter } from './case-filters.js';

export const groupings = ['none', 'municipality', 'stage', 'status'] as const;
export type Grouping = typeof groupings[number];
export interface CycleView { readonly filter: CaseFilter; readonly order: SortOrder | null; readonly grouping: Grouping }
export interface SavedView extends CycleView { readonly name: string }

/** Views are kept in this browser, each person's by themselves. */
const placeOf = (person: string): string => `uplift.views.${person}`;

const isView = (value: unknown): value is SavedView => {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('filter' in value) || !('grouping' in value) || !('order' in value)) return false;
  const { name, filter, grouping } = value;
  return typeof name === 'string' && typeof filter === 'object' && filter !== null && 'search' in filter && groupings.includes(grouping as Grouping);
};

/** What cannot be read is no view. */
export const readViews = (kept: string | null): readonly SavedView[] => {
  if (kept === null) return [];
  try {
    const views: unknown = JSON.parse(kept);
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return [];
  }
};

/** Saving under a name that is there already takes its place. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] => [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name, 'ru'));

export const savedViews = (person: string): readonly SavedView[] => readViews(localStorage.getItem(placeOf(person)));
export const keepViews = (person: string, views: readonly SavedView[]): void => { localStorage.setItem(placeOf(person), JSON.stringify(views)); };
