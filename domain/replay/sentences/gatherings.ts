import { writtenDate } from '../../core/deadline/counted-words.js';
import type { MeetingEvent } from '../../meeting/events.js';
import type { Participants, TrainingEvent } from '../../training/training-events.js';
import { fact, told, type Telling } from '../told.js';

const status = { planned: { ru: 'назначено', en: 'planned' }, cancelled: { ru: 'отменено', en: 'cancelled' }, signed: { ru: 'протокол подписан', en: 'minutes signed' }, held: { ru: 'проведено', en: 'held' } } as const;
const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((all, { count }) => all + count, 0);
const tookPart = ({ people, schools, roles, others }: Participants): number => people.length + sum(schools) + sum(roles) + others;

export const meetingTelling: Telling<MeetingEvent> = {
  MeetingPlanned: ({ title, day, time }) => told(`Назначено совещание «${title.ru}»: ${writtenDate(day).ru}, ${time}.`, `The meeting “${title.en}” was planned for ${writtenDate(day).en}, ${time}.`,
    fact('status', status.planned), fact('day', writtenDate(day)), fact('time', time)),
  MeetingMoved: ({ day, time, reason }) => told(`Совещание перенесено на ${writtenDate(day).ru}, ${time}${reason === '' ? '' : `: ${reason}`}.`, `The meeting was moved to ${writtenDate(day).en}, ${time}${reason === '' ? '' : `: ${reason}`}.`,
    fact('day', writtenDate(day)), fact('time', time)),
  MeetingCancelled: ({ reason }) => told(`Совещание отменено: ${reason}.`, `The meeting was cancelled: ${reason}.`, fact('status', status.cancelled)),
  AgendaSet: ({ agenda }) => told(`Записана повестка, вопросов: ${agenda.length}.`, `The agenda was set: ${agenda.length} items.`, fact('agenda', agenda.length)),
  VisitAssigned: ({ school }, names) => told(`Совещание пройдёт в школе: ${names.school(school)}.`, `The meeting will be held at ${names.school(school)}.`, fact('place', names.school(school))),
  AttendanceRecorded: ({ attendance: { people, roles, outsiders } }) => told(`Записано, кто был: ${people.length + sum(roles) + outsiders}.`, `Attendance was recorded: ${people.length + sum(roles) + outsiders}.`,
    fact('attended', people.length + sum(roles) + outsiders)),
  MinutesDrafted: ({ decisions }) => told(`Составлен протокол, решений: ${decisions.length}.`, `The minutes were drafted with ${decisions.length} decisions.`, fact('decisions', decisions.length)),
  MinutesSigned: ({ decisions }) => told(`Протокол подписан, решений: ${decisions.length}.`, `The minutes were signed with ${decisions.length} decisions.`, fact('status', status.signed), fact('decisions', decisions.length)),
  DecisionCorrected: ({ decision, reason }) => told(`Исправлено решение ${decision.number} протокола: ${reason}.`, `Decision ${decision.number} of the minutes was corrected: ${reason}.`, fact('decision', decision.text, decision.number)),
};

export const trainingTelling: Telling<TrainingEvent> = {
  TrainingPlanned: ({ title, day, time }) => told(`Назначено обучение «${title.ru}»: ${writtenDate(day).ru}, ${time}.`, `The training “${title.en}” was planned for ${writtenDate(day).en}, ${time}.`,
    fact('status', status.planned), fact('day', writtenDate(day)), fact('time', time)),
  TrainingDateSettled: ({ was, day, reason }) => told(`Дата обучения уточнена: ${writtenDate(was).ru} → ${writtenDate(day).ru}, ${reason}.`, `The day of the training was settled: ${writtenDate(was).en} → ${writtenDate(day).en}, ${reason}.`, fact('day', writtenDate(day))),
  TrainingMoved: ({ day, time, reason }) => told(`Обучение перенесено на ${writtenDate(day).ru}, ${time}: ${reason}.`, `The training was moved to ${writtenDate(day).en}, ${time}: ${reason}.`, fact('day', writtenDate(day)), fact('time', time)),
  TrainingCancelled: ({ reason }) => told(`Обучение отменено: ${reason}.`, `The training was cancelled: ${reason}.`, fact('status', status.cancelled)),
  PlacesTaken: ({ registration: { people, schools } }) => told(`Записано участников: ${people.length + sum(schools)}.`, `${people.length + sum(schools)} places were taken.`),
  PlacesGivenBack: ({ people, schools }) => told(`Места возвращены: людей ${people.length}, школ ${schools.length}.`, `Places were given back: ${people.length} people, ${schools.length} schools.`),
  ParticipantsRecorded: ({ participants }) => told(`Записано, кто участвовал: ${participants.atLeast ? 'не менее ' : ''}${tookPart(participants)}.`, `Participants were recorded: ${participants.atLeast ? 'at least ' : ''}${tookPart(participants)}.`,
    fact('status', status.held), fact('attended', tookPart(participants))),
  MaterialAdded: ({ material: { name, bytes } }) => told(`Добавлен материал: ${name}.`, `The material ${name} was added.`, fact('materials', { ru: `${bytes} байт`, en: `${bytes} bytes` }, name)),
};
