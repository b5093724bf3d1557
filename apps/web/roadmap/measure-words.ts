import { titleOfRole } from '@uplift/domain/programme/role-titles';
import type { TFunction } from 'i18next';
import type { Roadmap, RoadmapMeasure } from '../drafts/save-roadmap.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';

export const measureFields = ['title', 'risk', 'cause', 'owner', 'person', 'indicator', 'effect', 'due'] as const;
export type MeasureFieldName = (typeof measureFields)[number];

/** A measure's field as people read it; `nameOf` tells whom an id means. */
export const fieldText = (field: string, value: unknown, nameOf: (person: string) => string): string => {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'owner') return inLanguage(titleOfRole(String(value)));
  if (field === 'person') return nameOf(String(value));
  return field === 'due' ? shortDayText(String(value)) : String(value);
};

/** What a measure must still say before the roadmap can be handed in. */
export const lacking = ({ rules }: Pick<Roadmap, 'rules'>, measure: RoadmapMeasure): readonly MeasureFieldName[] =>
  rules.required.filter((field) => String(measure[field] ?? '').trim() === '');

export const lackingText = (t: TFunction, fields: readonly MeasureFieldName[]): string => fields.map((field) => t(`roadmap:fields.${field}`)).join(', ');
