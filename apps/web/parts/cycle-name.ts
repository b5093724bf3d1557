import type { Cycle } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';

/** In a list to choose from: the year comes first, as a long title may be cut short. */
export const cycleName = ({ title, year }: Pick<Cycle, 'title' | 'year'>): string => `${year} · ${inLanguage(title)}`;
