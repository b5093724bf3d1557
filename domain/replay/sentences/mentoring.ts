import { writtenDate } from '../../core/deadline/counted-words.js';
import type { MentoringEvent } from '../../mentoring/events.js';
import type { MentorRole } from '../../programme/mentoring-schema.js';
import type { VisitEvent, VisitKind } from '../../visit/events.js';
import type { Text } from '../../programme/vocabulary.js';
import { fact, told, type Names, type Telling } from '../told.js';

const kinds: Readonly<Record<VisitKind, Text>> = {
  visit: { ru: 'Посещение', en: 'A visit' }, consultation: { ru: 'Консультация', en: 'A consultation' }, lesson: { ru: 'Совместное занятие', en: 'A joint lesson' },
};
const roles: Readonly<Record<MentorRole, Text>> = {
  'curator': { ru: 'куратор', en: 'curator' }, 'mentor': { ru: 'наставник', en: 'mentor' }, 'tutor-school': { ru: 'школа-тьютор', en: 'tutor school' },
};
const accompanied = (school: string, role: MentorRole, names: Names): Text => ({ ru: `${names.school(school)}: ${roles[role].ru}`, en: `${names.school(school)}: ${roles[role].en}` });

export const mentoringTelling: Telling<MentoringEvent | VisitEvent> = {
  MentorAssigned: ({ school, role, mentor }, names) => told(`${names.school(school)}: назначен ${roles[role].ru} (${mentor}).`, `${names.school(school)}: a ${roles[role].en} was assigned (${mentor}).`,
    fact('mentor', mentor, accompanied(school, role, names))),
  MentorReleased: ({ school, role, successor }, names) => told(`${names.school(school)}: ${roles[role].ru} освобождён${successor === null ? '' : `, вместо него ${successor}`}.`,
    `${names.school(school)}: the ${roles[role].en} was released${successor === null ? '' : ` and followed by ${successor}`}.`, fact('mentor', successor, accompanied(school, role, names))),
  SubstitutionArranged: ({ absent, substitute, schools, firstDay, lastDay }) => told(
    `С ${writtenDate(firstDay).ru} по ${writtenDate(lastDay).ru} вместо ${absent} действует ${substitute}, школ: ${schools.length}.`,
    `From ${writtenDate(firstDay).en} to ${writtenDate(lastDay).en}, ${substitute} acts for ${absent} at ${schools.length} schools.`, fact('substitute', substitute, absent)),
  SubstitutionEnded: () => told('Замещение окончено досрочно.', 'The substitution ended before its last day.'),
  VisitSettled: ({ date, held, reason, recommendations }) => (held ? told(`Встреча ${writtenDate(date).ru} состоялась, рекомендаций: ${recommendations.length}.`, `What was planned for ${writtenDate(date).en} took place; recommendations: ${recommendations.length}.`)
    : told(`Встреча ${writtenDate(date).ru} не состоялась: ${reason}.`, `What was planned for ${writtenDate(date).en} did not take place: ${reason}.`)),
  VisitLogged: ({ kind, school, dates, guests, recommendations }, names) => told(
    `${kinds[kind].ru}: ${names.school(school)}, ${dates.map((day) => writtenDate(day).ru).join(', ')}; школ-гостей ${guests.length}, договорённостей ${recommendations.length}.`,
    `${kinds[kind].en} at ${names.school(school)}, ${dates.map((day) => writtenDate(day).en).join(', ')}; ${guests.length} guest schools, ${recommendations.length} things agreed.`,
    ...dates.map((day) => fact('visit', { ru: kinds[kind].ru.toLowerCase(), en: kinds[kind].en.toLowerCase() }, writtenDate(day)))),
};
