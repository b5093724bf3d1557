import type { DomainEvent } from '@uplift/domain/core/event';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { tell } from '@uplift/domain/replay/engine-tellings';
import { same, type Names } from '@uplift/domain/replay/told';
import type { TFunction } from 'i18next';
import type { StoredEvent } from '../api/schemas.js';
import { dayText, momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const roles = (value: unknown): string => (Array.isArray(value) ? value : [value]).filter((role) => typeof role === 'string').map((role) => inLanguage(titleOfRole(role))).join(', ');
const dueOf = (data: StoredEvent['data']): string => {
  const plan = data['plan'];
  const due = typeof plan === 'object' && plan !== null && 'due' in plan ? plan.due : data['due'];
  return typeof due === 'string' ? dayText(due) : '';
};

/** What schools and municipalities are called; where nobody looked it up, by their ids. */
export type PlaceNames = Pick<Names, 'school' | 'municipality'>;
const byIds: PlaceNames = { school: (id) => id, municipality: (id) => id };

/** What happened, in one sentence of the texts of `events`, with steps called by their titles where those are known. An event without one there is told as in the replay. */
export const eventSentence = (t: TFunction<'events'>, { type, data }: Pick<StoredEvent, 'type' | 'data'>, titles: Readonly<Record<string, string>> = {}, places: PlaceNames = byIds): string => {
  const remarks = Array.isArray(data['remarks']) ? data['remarks'].length : 0;
  const order = data['order'];
  return t(`sentences.${type}`, {
    ns: 'events', defaultValue: inLanguage(tell({ type, data } as unknown as DomainEvent, { step: (id) => same(titles[id] ?? id), ...places }).sentence), step: titles[text(data['step'])] ?? text(data['step']), round: text(data['round']), level: text(data['level']), reason: text(data['reason']), message: text(data['message']),
    due: dueOf(data), to: roles(data['to']), by: text(data['by']), count: remarks, late: data['late'] === true ? t('late', { ns: 'events' }) : '',
    at: typeof data['plannedAt'] === 'string' ? momentText(data['plannedAt']) : '', order: typeof order === 'object' && order !== null && 'number' in order ? text(order.number) : text(order),
  });
};
