import type { DiagnosticsEvent } from '../../training/diagnostics-events.js';
import { told, type Telling } from '../told.js';

/** Teachers go by pseudonyms; no result of one is told. */
export const diagnosticsTelling: Telling<DiagnosticsEvent> = {
  DiagnosticTaken: ({ late }) => told(`Педагог прошёл диагностику${late ? ' позже срока' : ''}.`, `A teacher took the diagnostics${late ? ' late' : ''}.`),
  CourseRecommended: ({ modules, required }) => told(`Педагогу ${required ? 'рекомендован курс' : 'курс предложен по желанию'}, модулей: ${modules.length}.`, `A course of ${modules.length} modules was ${required ? 'recommended to' : 'left open to'} a teacher.`),
  CourseBegun: ({ modules }) => told(`Педагог начал курс, модулей: ${modules.length}.`, `A teacher began a course of ${modules.length} modules.`),
  ModuleCompleted: ({ module }) => told(`Педагог окончил модуль «${module}».`, `A teacher completed the module “${module}”.`),
  CourseCompleted: () => told('Педагог окончил курс.', 'A teacher completed the course.'),
  ParticipantDropped: () => told('Педагог выбыл из обучения.', 'A teacher left the training.'),
  RouteDrawn: ({ items }) => told(`Педагогу составлен индивидуальный маршрут, пунктов: ${items.length}.`, `An individual route of ${items.length} items was drawn for a teacher.`),
  RouteItemDone: ({ item }) => told(`Пройден пункт маршрута «${item}».`, `The item “${item}” of a route was done.`),
  LessonObserved: () => told('Посещён урок педагога после курса.', 'A teacher’s lesson was observed after the course.'),
  ParticipantErased: () => told('Имя педагога стёрто, числа остались.', 'A teacher’s name was erased; the figures stay.'),
};
