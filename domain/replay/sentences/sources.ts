import { writtenDate } from '../../core/deadline/counted-words.js';
import type { ImportEvent } from '../../import/events.js';
import type { PracticeEvent } from '../../practice/events.js';
import type { ProgrammeEvent } from '../../programme-shelf/events.js';
import type { SurveyEvent } from '../../survey/events.js';
import type { WatchListEvent } from '../../watch-list/events.js';
import { fact, told, yesOrNo, type Telling } from '../told.js';

/** Where facts and rules come from: programmes, imported tables, surveys, practices and watch lists. */
export const sourcesTelling: Telling<ProgrammeEvent | ImportEvent | SurveyEvent | PracticeEvent | WatchListEvent> = {
  ProgrammePublished: ({ programme, edition }) => told(`Опубликована редакция ${edition} программы «${programme}».`, `Edition ${edition} of the programme “${programme}” was published.`, fact('edition', edition)),
  ImportOpened: () => told('Начат импорт таблицы.', 'An import was begun.', fact('status', { ru: 'начат', en: 'begun' })),
  ImportChecked: ({ rows, errors, questions }) => told(`Таблица проверена: строк ${rows}, ошибок ${errors}, вопросов ${questions}.`, `The table was checked: ${rows} rows, ${errors} errors, ${questions} questions.`),
  DateSettled: ({ read, stored }) => told(`Решено о дате ${writtenDate(read).ru}: ${stored === null ? 'строка не берётся' : writtenDate(stored).ru}.`, `The date ${writtenDate(read).en} was settled: ${stored === null ? 'its row is left out' : writtenDate(stored).en}.`),
  ImportConfirmed: () => told('Импорт подтверждён.', 'The import was confirmed.', fact('status', { ru: 'подтверждён', en: 'confirmed' })),
  IndicatorValuesImported: ({ rows }) => told(`Взято из таблицы значений: ${rows.length}.`, `${rows.length} values came from the table.`),
  ImportCompleted: ({ changes }) => told(`Импорт завершён, изменений: ${changes}.`, `The import is complete with ${changes} changes.`, fact('status', { ru: 'завершён', en: 'complete' })),
  ImportDiscarded: ({ reason }) => told(`Импорт отброшен: ${reason}.`, `The import was discarded: ${reason}.`, fact('status', { ru: 'отброшен', en: 'discarded' })),
  SurveyOpened: () => told('Опрос открыт.', 'The survey was opened.', fact('status', { ru: 'открыт', en: 'open' })),
  TicketsIssued: ({ marks }) => told(`Выдано приглашений к опросу: ${marks.length}.`, `${marks.length} tickets of the survey were issued.`),
  SurveyAnswered: () => told('Поступил анонимный ответ.', 'An anonymous answer came in.'),
  SurveyClosed: () => told('Опрос закрыт.', 'The survey was closed.', fact('status', { ru: 'закрыт', en: 'closed' })),
  PracticeDescribed: ({ title }) => told(`Описана практика: ${title}.`, `A practice was described: ${title}.`, fact('name', title)),
  PracticeProven: ({ evidence: { before, after } }) => told(`Практика подтверждена: было ${before}, стало ${after}.`, `The practice proved itself: ${before} before, ${after} after.`),
  PracticeRetired: ({ reason }) => told(`Практика больше не рекомендуется: ${reason}.`, `The practice is no longer recommended: ${reason}.`, fact('status', { ru: 'не рекомендуется', en: 'retired' })),
  WatchListOpened: ({ title }) => told(`Открыт список контроля «${title.ru}».`, `The watch list “${title.en}” was opened.`, fact('name', title)),
  SchoolWatched: ({ school, reason }, names) => told(`${names.school(school)} взята на контроль: ${reason}.`, `${names.school(school)} is watched: ${reason}.`, fact('watched', yesOrNo(true), names.school(school))),
  SchoolUnwatched: ({ school, reason }, names) => told(`${names.school(school)} снята с контроля: ${reason}.`, `${names.school(school)} is no longer watched: ${reason}.`, fact('watched', null, names.school(school))),
};
