import type { RoadmapMeasure } from '../drafts/save-roadmap.js';
import type { CaseColleagues } from './use-colleagues.js';

/** Those with the role that a measure falls to, and whoever is named for it already. */
export const personOptions = ({ people, nameOf }: CaseColleagues, { owner, person }: Pick<RoadmapMeasure, 'owner' | 'person'>): { readonly value: string; readonly label: string }[] => {
  const fitting = people.filter(({ roles }) => roles.some((role) => role === owner)).map((one) => ({ value: one.person, label: one.name }));
  return person === null || fitting.some(({ value }) => value === person) ? fitting : [...fitting, { value: person, label: nameOf(person) }];
};
