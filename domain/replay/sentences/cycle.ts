import { russianForm, writtenDate } from '../../core/deadline/counted-words.js';
import type { ConfirmingOrder, CycleEvent } from '../../cycle/events.js';
import type { Text } from '../../programme/vocabulary.js';
import { fact, told, yesOrNo, type Telling } from '../told.js';

export const orderWords = ({ number, date }: Pick<ConfirmingOrder, 'number' | 'date'>): Text =>
  ({ ru: `№ ${number} от ${writtenDate(date).ru}`, en: `No. ${number} of ${writtenDate(date).en}` });
export const schoolsRu = (count: number): string => `${count} ${russianForm(count, 'школа', 'школы', 'школ')}`;
export const schoolsEn = (count: number): string => `${count} ${count === 1 ? 'school' : 'schools'}`;

const status = {
  planned: { ru: 'готовится', en: 'planned' }, confirmed: { ru: 'список утверждён', en: 'list confirmed' }, running: { ru: 'идёт', en: 'running' },
  closed: { ru: 'закрыт', en: 'closed' }, completed: { ru: 'завершён', en: 'completed' },
} as const;

export const cycleTelling: Telling<CycleEvent> = {
  CyclePlanned: ({ year, programme, firstDay, lastDay }) => told(`Запланирован цикл ${year} по редакции ${programme.edition} программы.`, `The cycle ${year} was planned by edition ${programme.edition} of the programme.`,
    fact('status', status.planned), fact('edition', programme.edition), fact('first-day', writtenDate(firstDay)), fact('last-day', writtenDate(lastDay))),
  SchoolsListed: ({ schools, amendment }, names) => (amendment === undefined
    ? told(`В список внесено: ${schoolsRu(schools.length)}.`, `${schoolsEn(schools.length)} joined the list.`, ...schools.map(({ school }) => fact('listed', yesOrNo(true), names.school(school))))
    : told(`Поправка дала признаки: ${schoolsRu(schools.length)} (${amendment.reason}).`, `The amendment gave tags to ${schoolsEn(schools.length)}: ${amendment.reason}.`,
      ...schools.map(({ school, tags = [] }) => fact('kind', tags.join(', '), names.school(school))))),
  SchoolsUnlisted: ({ schools, reason }, names) => told(`Из списка исключено: ${schoolsRu(schools.length)}. Причина: ${reason}.`, `${schoolsEn(schools.length)} left the list: ${reason}.`,
    ...schools.map((school) => fact('listed', null, names.school(school)))),
  SchoolListConfirmed: ({ order, schools, disagreement }) => told(
    `Список (${schoolsRu(schools)}) утверждён приказом ${orderWords(order).ru}${disagreement === null ? '' : '; дата приложения расходится с датой приказа'}.`,
    `The list of ${schoolsEn(schools)} was confirmed by order ${orderWords(order).en}${disagreement === null ? '' : '; its appendix bears another date'}.`,
    fact('status', status.confirmed), fact('order', orderWords(order))),
  CycleLaunched: () => told('Цикл запущен.', 'The cycle was launched.', fact('status', status.running)),
  CycleAmended: ({ from, to, reason }) => told(`Цикл перешёл с редакции ${from} программы на ${to}: ${reason}.`, `The cycle went over from edition ${from} of the programme to ${to}: ${reason}.`, fact('edition', to)),
  CycleClosed: ({ reason }) => told(`Цикл закрыт: ${reason}.`, `The cycle was closed: ${reason}.`, fact('status', status.closed)),
  CycleCompleted: () => told('Цикл завершён: все работы окончены.', 'The cycle is complete: every case has ended.', fact('status', status.completed)),
};
