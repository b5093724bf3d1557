import type { Text } from '../programme/vocabulary.js';
import type { DossierEvent } from './dossier.js';
import type { DossierLink } from './links.js';

/** What a step of the subject is: its title, whose it is, and whether it is the monitoring that measures the effect. */
export interface StepFact { readonly title: Text; readonly kind: string; readonly responsible: readonly string[]; readonly measuresEffect: boolean }
export type StepFacts = ReadonlyMap<string, StepFact>;
export interface PlaceInChain { readonly link: DossierLink; readonly title: Text; readonly addressees: readonly string[] }

const at = (link: DossierLink, title: Text, addressees: readonly string[] = []): PlaceInChain => ({ link, title, addressees });
const plain = (text: unknown): Text => ({ ru: String(text), en: String(text) });

/** Which link an event stands for; `null` for those that move work on and say nothing of the cycle. Free text of people is left in the event. */
export const placeInChain = ({ type, data }: DossierEvent, steps: StepFacts): PlaceInChain | null => {
  switch (type) {
    case 'CyclePlanned': return at('goal', { ru: `План года ${String(data['year'])} по программе`, en: `The year ${String(data['year'])} planned by the programme` });
    case 'SchoolListConfirmed': return at('goal', { ru: 'Список школ утверждён приказом', en: 'The list of schools confirmed by order' });
    case 'RoadmapSectionDrafted': return at('goal', { ru: `Цель раздела «${String(data['section'])}»`, en: `Aim of the section “${String(data['section'])}”` });
    case 'ResultsRecorded': return at('indicators', { ru: `Результаты ${String(data['exam'])} ${String(data['year'])}`, en: `Results of ${String(data['exam'])} ${String(data['year'])}` });
    case 'SocialPassportRecorded': return at('indicators', { ru: `Социальный паспорт ${String(data['year'])}`, en: `Social passport ${String(data['year'])}` });
    case 'ResourcesRecorded': return at('indicators', { ru: `Ресурсы ${String(data['year'])}`, en: `Resources ${String(data['year'])}` });
    case 'IndicatorValuesRecorded': return at('indicators', { ru: 'Значения показателей', en: 'Values of indicators' });
    case 'AnswerSubmitted': return Array.isArray(data['indicators']) && data['indicators'].length > 0
      ? at('indicators', { ru: `Показатели из формы: ${data['indicators'].length}`, en: `Indicators from a form: ${data['indicators'].length}` })
      : at('collection', { ru: 'Форма сдана', en: 'A form handed in' });
    case 'StepSubmitted': return ofStep(data, steps);
    case 'ReportSigned': return at('analysis', { ru: `Отчёт подписан, выпуск ${String(data['issue'])}`, en: `A report signed, issue ${String(data['issue'])}` });
    case 'StepReturned': return at('recommendations', titleOf(data, steps, { ru: 'Замечания', en: 'Remarks' }), addressees(data, steps));
    case 'RoadmapReturned': return at('recommendations', { ru: 'Замечания к дорожной карте', en: 'Remarks on the roadmap' }, ['school-team']);
    case 'StepAdded': return ofAddedStep(data);
    case 'RoadmapApproved': return at('measures', { ru: 'Дорожная карта утверждена', en: 'The roadmap approved' });
    case 'RoadmapMeasureProgressed': return at('measures', { ru: `Мера «${String(data['measure'])}»: ${String(data['percent'])} %`, en: `Measure “${String(data['measure'])}”: ${String(data['percent'])}%` });
    case 'MinutesSigned': return at('decisions', { ru: `Протокол ${String(data['number'] ?? 'без номера')}`, en: `Minutes ${String(data['number'] ?? 'without a number')}` });
    case 'StepApproved': return at('decisions', titleOf(data, steps, { ru: 'Утверждено', en: 'Approved' }));
    case 'RoadmapMeasureJudged': return at('effect', { ru: `Мера «${String(data['measure'])}»: ${String(data['outcome'])}`, en: `Measure “${String(data['measure'])}”: ${String(data['outcome'])}` });
    default: return null;
  }
};

const factOf = (data: DossierEvent['data'], steps: StepFacts): StepFact | undefined => steps.get(String(data['step']));
const titleOf = (data: DossierEvent['data'], steps: StepFacts, before: Text): Text => {
  const { ru, en } = factOf(data, steps)?.title ?? plain(data['step']);
  return { ru: `${before.ru}: ${ru}`, en: `${before.en}: ${en}` };
};
const addressees = (data: DossierEvent['data'], steps: StepFacts): readonly string[] => factOf(data, steps)?.responsible ?? [];

/** Handed-in work by the step's kind: monitoring collects (or measures the effect), a report analyses, plans are measures. */
const ofStep = (data: DossierEvent['data'], steps: StepFacts): PlaceInChain | null => {
  const fact = factOf(data, steps);
  if (fact === undefined) return null;
  const { kind, measuresEffect, title } = fact;
  if (measuresEffect) return at('effect', title);
  if (kind === 'monitoring') return at('collection', title);
  if (kind === 'report') return at('analysis', title);
  return kind === 'plan' || kind === 'task' ? at('measures', title) : null;
};

const origins: Readonly<Record<string, DossierLink>> = { measure: 'measures', decision: 'decisions', recommendation: 'recommendations', question: 'recommendations' };

/** A step that a measure, a decision or a visit's recommendation has put into the work. */
const ofAddedStep = (data: DossierEvent['data']): PlaceInChain | null => {
  const origin = data['origin'] as { readonly kind?: string } | undefined;
  const link = origins[origin?.kind ?? ''];
  return link === undefined ? null : at(link, data['title'] as Text, data['responsible'] as readonly string[]);
};
