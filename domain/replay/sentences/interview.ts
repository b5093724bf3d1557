import { writtenDate } from '../../core/deadline/counted-words.js';
import type { InterviewEvent } from '../../interview/events.js';
import type { Slot } from '../../interview/slot.js';
import type { Text } from '../../programme/vocabulary.js';
import { fact, told, type Telling } from '../told.js';

const slotWords = ({ date, from }: Pick<Slot, 'date' | 'from'>): Text => ({ ru: `${writtenDate(date).ru}, ${from}`, en: `${writtenDate(date).en}, ${from}` });
const outcomes = { 'accepted': { ru: 'принято', en: 'accepted' }, 'needs-work': { ru: 'нужна доработка', en: 'needs work' } } as const;
const missed = {
  'school-absent': { ru: 'школа не вышла на связь', en: 'the school was absent' }, 'interviewer-absent': { ru: 'не было собеседующего', en: 'the interviewer was absent' },
  'no-connection': { ru: 'не было связи', en: 'there was no connection' }, 'called-off': { ru: 'отменено', en: 'it was called off' },
} as const;

export const interviewTelling: Telling<InterviewEvent> = {
  TimetableDrawn: ({ slots }) => told(`Составлено расписание собеседований: ${slots.length}.`, `The timetable of interviews was drawn: ${slots.length} slots.`),
  InterviewBooked: ({ school, slot }, names) => told(`${names.school(school)}: собеседование ${slotWords(slot).ru}.`, `${names.school(school)}: interview on ${slotWords(slot).en}.`, fact('slot', slotWords(slot), names.school(school))),
  InterviewMoved: ({ school, slot }, names) => told(`${names.school(school)}: собеседование перенесено на ${slotWords(slot).ru}.`, `${names.school(school)}: the interview was moved to ${slotWords(slot).en}.`, fact('slot', slotWords(slot), names.school(school))),
  ParticipantsNamed: ({ school, participants }, names) => told(`${names.school(school)}: названы участники собеседования, ${participants.length}.`, `${names.school(school)}: ${participants.length} people take part in the interview.`),
  InterviewReleased: ({ school }, names) => told(`${names.school(school)}: время собеседования освобождено.`, `${names.school(school)}: the slot of the interview was given back.`, fact('slot', null, names.school(school))),
  InterviewHeld: ({ school, outcome }, names) => told(`${names.school(school)}: собеседование проведено, ${outcomes[outcome].ru}.`, `${names.school(school)}: the interview was held, ${outcomes[outcome].en}.`, fact('outcome', outcomes[outcome], names.school(school))),
  InterviewMissed: ({ school, reason }, names) => told(`${names.school(school)}: собеседование не состоялось, ${missed[reason].ru}.`, `${names.school(school)}: the interview was not held, ${missed[reason].en}.`, fact('outcome', missed[reason], names.school(school))),
};
