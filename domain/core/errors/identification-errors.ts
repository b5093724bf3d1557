import { entry, type CatalogueEntry } from './catalogue-entry.js';

/** Refusals of finding schools, of earlier lists, and of comparing effects. */
export const identificationErrors = {
  'criteria-missing': entry('conflict',
    ['В программе нет критериев', 'Программа {programme} не говорит, по каким признакам находить школы. Ничего не изменено. Добавьте раздел identification и опубликуйте новую редакцию, либо возьмите прежний список.'],
    ['The programme has no criteria', 'The programme {programme} does not say by what signs schools are found. Nothing was changed. Add the section identification and publish a new edition, or take over an earlier list.']),
  'school-decided-twice': entry('invalid',
    ['О школе два решения', 'Школа {school} названа больше одного раза. Ни одно решение не записано. Оставьте одно и отправьте снова.'],
    ['Two decisions about one school', 'School {school} is named more than once. No decision was stored. Leave one and send again.']),
  'decisions-invalid': entry('invalid',
    ['В решениях есть ошибки', 'Ни одно решение не записано. Исправьте названные строки и отправьте снова.'],
    ['The decisions have errors', 'No decision was stored. Correct the lines named here and send them again.']),
  'candidates-undecided': entry('conflict',
    ['Решены не все школы', 'Без решения остались кандидаты: {count}, первая — {school}. Список не утверждён, решения сохранены. Решите о каждой: включить или нет и почему.'],
    ['Not all schools are decided', 'Candidates without a decision: {count}, the first is {school}. The list was not confirmed; the decisions are kept. Decide each: include it or not, and why.']),
  'no-school-included': entry('conflict',
    ['В список не включена ни одна школа', 'По циклу {cycle} нет ни одного решения о включении. Ничего не изменено. Примите решения или возьмите прежний список.'],
    ['No school is included', 'Cycle {cycle} has no decision to include a school. Nothing was changed. Decide on schools or take over an earlier list.']),
  'identification-confirmed': entry('conflict',
    ['Список уже утверждён', 'Список цикла {cycle} утверждён приказом № {order} от {date} и не меняется. Он сохранён как был; расхождение с новыми данными показывает сравнение прогонов.'],
    ['The list is confirmed already', 'The list of cycle {cycle} was confirmed by order No. {order} of {date} and does not change. It was kept; the difference between runs shows what new data would say.']),
  'run-unknown': entry('not-found',
    ['Такого прогона нет', 'По циклу {cycle} нет прогона {run}. Ничего не изменено. Проверьте номер: всего прогонов {known}.'],
    ['There is no such run', 'Cycle {cycle} has no run {run}. Nothing was changed. Check the number: there are {known} runs.']),
  'earlier-list-unknown': entry('not-found',
    ['Такого прежнего списка нет', 'Прежний список {list} в регионе {region} не записан. Ничего не изменено. Проверьте обозначение в перечне списков.'],
    ['There is no such earlier list', 'The earlier list {list} is not recorded in region {region}. Nothing was changed. Check its id among the lists.']),
} as const satisfies Record<string, CatalogueEntry>;
