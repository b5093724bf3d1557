import { Option } from 'commander';
import type { Cli } from '../../cli.js';

const kinds = { case: 'cases', cycle: 'cycles', municipality: 'municipalities', school: 'schools', roadmap: 'roadmaps', report: 'reports' } as const;
export type SubjectKind = keyof typeof kinds;

/** Options that every command of a replay takes beside the id. */
export interface SubjectOptions { readonly kind: SubjectKind; readonly schools?: boolean }

export const kindOption = ({ say }: Cli): Option => new Option('--kind <kind>', say({ ru: 'что это: карточка, цикл, муниципалитет, школа, дорожная карта (по карточке) или отчёт (цикл.отчёт)',
  en: 'what it is: a case, cycle, municipality, school, roadmap (by its case) or report (cycle.report)' })).choices(Object.keys(kinds)).default('case');
export const schoolsOption = ({ say }: Cli): Option => new Option('--schools', say({ ru: 'вместе с карточками школ цикла или муниципалитета', en: 'with the cases of the cycle’s or municipality’s schools' }));

export const pathOf = (kind: SubjectKind, id: string, rest = ''): string => `/replay/${kinds[kind]}/${encodeURIComponent(id)}${rest}`;
