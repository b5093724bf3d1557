import type { Text } from '../programme/vocabulary.js';

/** The links of the management cycle, in their order. */
export const dossierLinks = ['goal', 'indicators', 'collection', 'analysis', 'recommendations', 'measures', 'decisions', 'effect'] as const;
export type DossierLink = (typeof dossierLinks)[number];

interface LinkTexts { readonly title: Text; readonly gap: Text }
/** What a link is called, and what is said where nothing is recorded for it. */
export const linkTexts: Readonly<Record<DossierLink, LinkTexts>> = {
  goal: { title: { ru: 'Цель', en: 'Goal' }, gap: { ru: 'Цель не записана: нет ни плана года, ни цели в дорожной карте', en: 'No goal is recorded: neither the year’s plan nor an aim in a roadmap' } },
  indicators: { title: { ru: 'Показатели', en: 'Indicators' }, gap: { ru: 'Значения показателей не записаны', en: 'No values of indicators are recorded' } },
  collection: { title: { ru: 'Как собраны', en: 'How they were collected' }, gap: { ru: 'Нет сданного мониторинга или формы', en: 'No monitoring or form has been handed in' } },
  analysis: { title: { ru: 'Анализ', en: 'Analysis' }, gap: { ru: 'Анализ не сдан', en: 'No analysis has been handed in' } },
  recommendations: { title: { ru: 'Рекомендации по адресатам', en: 'Recommendations by addressee' }, gap: { ru: 'Рекомендаций и замечаний нет', en: 'There are no recommendations or remarks' } },
  measures: { title: { ru: 'Меры', en: 'Measures' }, gap: { ru: 'Меры не приняты', en: 'No measures are taken' } },
  decisions: { title: { ru: 'Решения', en: 'Decisions' }, gap: { ru: 'Решений нет', en: 'There are no decisions' } },
  effect: { title: { ru: 'Измеренный эффект', en: 'Effect measured' }, gap: { ru: 'Эффект не измерен', en: 'The effect is not measured' } },
};
