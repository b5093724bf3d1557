import type { Identification } from '../programme/identification-schema.js';
import type { Text } from '../programme/vocabulary.js';
import { examTitles } from '../identification/words/numbers.js';
import type { EffectQuestion } from './fair-effect.js';

/** How the effect was found and from what, to stand beside every figure of it. */
export const methodText = ({ exam, subject, before, after }: EffectQuestion, { similar, minimumCohort }: Identification): Text => {
  const { ru, en } = examTitles[exam];
  return {
    ru: `Данные: ${ru}${subject === null ? ', все предметы' : `, предмет ${subject}`}, доля результатов ниже порога весной ${before} и ${after} г. `
      + `Изменение школы сравнивается с изменением ${similar.neighbours} самых похожих школ вне программы (индекс социального благополучия, размер, муниципалитет по социальному паспорту на весну ${before} г., а без него по первому после; `
      + 'виды школ, которые считаются отдельно, — только между собой), их ученики вместе. Интервалы 95 %: изменение доли — Ньюкомб по Уилсону, разность изменений — MOVER (Zou, Donner 2008). '
      + 'Ученик, сдававший несколько предметов, в интервале считается один раз. По программе в целом — среднее по школам, перцентильный бутстрап по школам (2000 выборок, постоянное начальное число). '
      + `Меньше ${minimumCohort} учеников в любой из сравниваемых групп или меньше пяти школ — не доказано. `
      + 'Школы отбирались за низкие результаты: часть улучшения приходит сама (возврат к среднему), подбор по условиям её не устраняет.',
    en: `Data: ${en}${subject === null ? ', all subjects' : `, subject ${subject}`}, the share of results below the threshold in the springs of ${before} and ${after}. `
      + `A school's change is compared with that of the ${similar.neighbours} most similar schools outside the programme (index of social well-being, size, municipality by the social passport of spring ${before}, or the first after it; `
      + 'kinds of schools that are counted apart only among themselves), their pupils together. Intervals of 95 %: Newcombe by Wilson for the change of a share, MOVER (Zou, Donner 2008) for the difference of changes. '
      + 'A pupil who took several subjects counts once in the interval. For the programme, the mean over schools with a percentile bootstrap over schools (2000 resamples, fixed seed). '
      + `Fewer than ${minimumCohort} pupils in any of the groups compared, or fewer than five schools: unproven. `
      + 'The schools were chosen for low results: part of an improvement comes by itself (regression to the mean), and matching by conditions does not remove it.',
  };
};
