import { partsOfCaseId } from '@uplift/domain/case/stream';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import type { Text } from '@uplift/domain/programme/vocabulary';
import type { Names } from '@uplift/domain/replay/told';

/** What a stream is the history of, and the case it belongs to. */
export const titleOfStream = (stream: string, names: Names): { readonly about: Text; readonly case: string | null } => {
  const kind = kinds.find((one) => stream.startsWith(`${one}-`));
  if (kind === undefined) return { about: { ru: stream, en: stream }, case: null };
  const id = stream.slice(kind.length + 1);
  switch (kind) {
    case 'case': return { about: caseTitle(id, names), case: id };
    case 'roadmap': return { about: { ru: `Дорожная карта: ${caseTitle(id, names).ru}`, en: `Roadmap: ${caseTitle(id, names).en}` }, case: id };
    case 'answer': {
      const { case: caseId, step } = partsOfAnswerId(id);
      return { about: { ru: `Анкета: ${names.step(step).ru}`, en: `Form: ${names.step(step).en}` }, case: caseId };
    }
    case 'school-record': return { about: { ru: 'Данные о школе', en: 'The school’s records' }, case: null };
    case 'school': return { about: { ru: `Школа: ${names.school(id)}`, en: `School: ${names.school(id)}` }, case: null };
    case 'municipality': return { about: { ru: `Муниципалитет: ${names.municipality(id)}`, en: `Municipality: ${names.municipality(id)}` }, case: null };
    case 'indicators': return { about: { ru: 'Показатели', en: 'Indicators' }, case: null };
    case 'identification': return { about: { ru: 'Отбор школ', en: 'Identification' }, case: null };
    case 'mentoring': return { about: { ru: 'Сопровождение', en: 'Mentoring' }, case: null };
    case 'interviews': return { about: { ru: 'Собеседования', en: 'Interviews' }, case: null };
    case 'visits': return { about: { ru: 'Посещения', en: 'Visits' }, case: null };
    case 'cycle': return { about: { ru: `Цикл ${id}`, en: `Cycle ${id}` }, case: null };
    case 'report': return { about: { ru: `Отчёт ${id.slice(id.indexOf('.') + 1)}`, en: `Report ${id.slice(id.indexOf('.') + 1)}` }, case: null };
    case 'meeting': return { about: { ru: `Совещание ${id.slice(id.indexOf('.') + 1)}`, en: `Meeting ${id.slice(id.indexOf('.') + 1)}` }, case: null };
    case 'training': return { about: { ru: `Обучение ${id.slice(id.indexOf('.') + 1)}`, en: `Training ${id.slice(id.indexOf('.') + 1)}` }, case: null };
  }
};

/** The longer of two that begin alike stands first. */
const kinds = ['case', 'roadmap', 'answer', 'school-record', 'school', 'municipality', 'indicators', 'identification', 'mentoring', 'interviews', 'visits', 'cycle', 'report', 'meeting', 'training'] as const;

const caseTitle = (id: string, names: Names): Text => {
  const parts = partsOfCaseId(id);
  switch (parts?.kind) {
    case undefined: return { ru: id, en: id };
    case 'school': return { ru: `${names.school(parts.subject)}, ${parts.cycle}`, en: `${names.school(parts.subject)}, ${parts.cycle}` };
    case 'municipality': return { ru: `${names.municipality(parts.subject)}, ${parts.cycle}`, en: `${names.municipality(parts.subject)}, ${parts.cycle}` };
    case 'region': return { ru: `Регион, ${parts.cycle}`, en: `Region, ${parts.cycle}` };
  }
};
