import type { EarlierListEvent } from '../../identification/earlier-lists/events.js';
import type { IdentificationEvent } from '../../identification/events.js';
import { fact, told, type Telling } from '../told.js';
import { orderWords, schoolsEn, schoolsRu } from './cycle.js';

const decisions = { include: { ru: 'включить', en: 'include' }, exclude: { ru: 'не включать', en: 'leave out' } } as const;

export const identificationTelling: Telling<IdentificationEvent | EarlierListEvent> = {
  IdentificationRun: ({ run, counts }) => told(`Отбор № ${run}: проверено ${counts.schools}, кандидатов ${counts.candidates}.`, `Identification run ${run}: ${counts.schools} schools looked at, ${counts.candidates} candidates.`,
    fact('candidates', counts.candidates)),
  CandidatesFound: ({ run, candidates }) => told(`Отбор № ${run} назвал: ${schoolsRu(candidates.length)}.`, `Run ${run} named ${schoolsEn(candidates.length)}.`),
  SchoolsNotJudged: ({ run, schools }) => told(`Отбор № ${run} не мог судить: ${schoolsRu(schools.length)}.`, `Run ${run} could not judge ${schoolsEn(schools.length)}.`),
  SchoolDecided: ({ school, decision, reason }, names) => told(`${names.school(school)}: решено ${decisions[decision].ru}. Основание: ${reason}.`, `${names.school(school)}: decided to ${decisions[decision].en}, because: ${reason}.`,
    fact('decision', decisions[decision], names.school(school))),
  EarlierListTakenOver: ({ list, schools }, names) => told(`Из прежнего списка «${list}» взято: ${schoolsRu(schools.length)}.`, `${schoolsEn(schools.length)} came over from the earlier list “${list}”.`,
    ...schools.map(({ school }) => fact('decision', decisions.include, names.school(school)))),
  IdentificationConfirmed: ({ order, included, excluded }) => told(`Отбор утверждён приказом ${orderWords(order).ru}: включено ${included}, не включено ${excluded}.`,
    `The identification was confirmed by order ${orderWords(order).en}: ${included} included, ${excluded} left out.`, fact('order', orderWords(order))),
  EarlierListRecorded: ({ title, year, schools }) => told(`Внесён прежний список за ${year} («${title}»): ${schoolsRu(schools.length)}.`, `An earlier list of ${year} (“${title}”) was recorded: ${schoolsEn(schools.length)}.`),
};
