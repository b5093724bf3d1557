import { Role, type Text } from '../programme/vocabulary.js';
import { titleOfRole } from '../programme/role-titles.js';
import type { ImportKind } from './kinds.js';

/** What a column's cells must be; a choice by any of its words. */
export type Expectation =
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'id' } | { readonly type: 'subject' } | { readonly type: 'grade' } | { readonly type: 'year' } | { readonly type: 'date' } | { readonly type: 'count' }
  | { readonly type: 'email' } | { readonly type: 'phone' } | { readonly type: 'yes-no' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly choices: readonly { readonly value: string; readonly title: Text; readonly words?: readonly string[] }[] };

/** A column by its title, and whatever else people call it. Sheets are read by titles: order and further columns do not matter. */
export interface ImportColumn { readonly id: string; readonly title: Text; readonly words: readonly string[]; readonly required: boolean; readonly expects: Expectation }

const column = (id: string, ru: string, en: string, expects: Expectation, required = false, ...words: readonly string[]): ImportColumn =>
  ({ id, title: { ru, en }, words: [id, ru, en, ...words], required, expects });
const choice = (...choices: readonly (readonly [value: string, ru: string, en: string, ...words: string[]])[]): Expectation =>
  ({ type: 'choice', choices: choices.map(([value, ru, en, ...words]) => ({ value, title: { ru, en }, words })) });
const [count, date, year] = [{ type: 'count' }, { type: 'date' }, { type: 'year' }] as const;
const name = { type: 'text', max: 500 } as const;

const schoolId = column('school', 'Код школы', 'School id', { type: 'id' }, false, 'id', 'school_id', 'код', 'обозначение');
const schoolName = (required: boolean) => column('name', 'Школа', 'School', name, required, 'name', 'наименование', 'наименование оо', 'название', 'название школы', 'оо', 'образовательная организация');
const municipality = (required: boolean) => column('municipality', 'Муниципалитет', 'Municipality', { type: 'text', max: 300 }, required, 'муниципальное образование', 'район', 'мо');
const municipalityId = column('municipalityId', 'Код муниципалитета', 'Municipality id', { type: 'id' }, false, 'municipality_id', 'код района');
const whichSchool = [schoolId, schoolName(false), municipality(false)];
const when = [column('year', 'Учебный год', 'School year', year, false, 'год', 'year'), column('date', 'Дата', 'Date', date, false, 'на дату', 'по состоянию на', 'as of')];

/** Every kind's columns, in the order of its template. */
export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  schools: [
    schoolId, schoolName(true), municipality(true), municipalityId,
    column('kind', 'Вид школы', 'Kind of school', choice(['ordinary', 'обычная', 'ordinary', 'дневная', 'общеобразовательная'], ['evening', 'вечерняя', 'evening', 'всош', 'сменная'],
      ['boarding', 'интернат', 'boarding', 'школа-интернат'], ['special', 'специальная', 'special', 'коррекционная']), false, 'вид', 'kind', 'тип'),
    column('tags', 'Признаки', 'Tags', { type: 'text', max: 300 }, false, 'признак', 'tag', 'группа'),
  ],
  results: [
    ...whichSchool, column('exam', 'Экзамен', 'Exam', choice(['vpr', 'ВПР', 'VPR'], ['oge', 'ОГЭ', 'OGE'], ['ege', 'ЕГЭ', 'EGE']), true, 'форма', 'процедура'), ...when,
    column('subject', 'Предмет', 'Subject', { type: 'subject' }, true), column('grade', 'Класс', 'Grade', { type: 'grade' }, false, 'параллель', 'class'),
    column('participants', 'Участников', 'Participants', count, true, 'количество участников', 'писали', 'сдавали'),
    column('below', 'Ниже порога', 'Below the threshold', count, true, 'не преодолели порог', 'не справились', 'двоек'),
    column('mean', 'Средний балл', 'Mean', { type: 'number', min: 0, max: 1000 }, false, 'средняя отметка', 'средний'),
  ],
  social: [
    ...whichSchool, ...when, column('pupils', 'Учеников', 'Pupils', count, true, 'всего учеников', 'обучающихся', 'контингент'),
    column('bothParentsGraduates', 'Оба родителя с высшим образованием', 'Both parents with a degree', count, false, 'оба родителя с во'),
    column('singleParent', 'Из неполных семей', 'One parent', count, false, 'неполные семьи'),
    column('onRecord', 'На учёте', 'On record', count, false, 'состоят на учёте'), column('atRisk', 'В группе риска', 'At risk', count, false, 'группа риска'),
  ],
  staff: [
    ...whichSchool, ...when, column('teachers', 'Учителей', 'Teachers', count, true, 'педагогов', 'всего педагогов'),
    column('highestCategory', 'С высшей категорией', 'Highest category', count, false, 'высшая категория'),
    column('firstCategory', 'С первой категорией', 'First category', count, false, 'первая категория'),
    column('underThreeYears', 'Стаж до трёх лет', 'Under three years', count, false, 'молодых педагогов'), column('pensionAge', 'Пенсионного возраста', 'Of pension age', count, false, 'пенсионеров'),
  ],
  resources: [
    ...whichSchool, ...when, column('stableInternet', 'Устойчивый интернет', 'Stable internet', { type: 'yes-no' }, false, 'интернет'),
    column('computersPerHundred', 'Компьютеров на 100 учеников', 'Computers per 100 pupils', { type: 'number', min: 0, max: 10_000 }, false, 'компьютеров на сто учеников'),
    column('teacherVacancies', 'Вакансий учителей', 'Teacher vacancies', count, false, 'вакансии'),
  ],
  contacts: [
    ...whichSchool, column('role', 'Роль', 'Role', choice(...Role.options.filter((role) => role !== 'administrator').map((role) => {
      const { ru, en } = titleOfRole(role);
      return [role, ru, en] as const;
    })), true, 'должность'),
    column('person', 'ФИО', 'Full name', { type: 'text', max: 300 }, true, 'имя', 'фамилия имя отчество'),
    column('email', 'Почта', 'E-mail', { type: 'email' }, false, 'email', 'электронная почта', 'e-mail'), column('phone', 'Телефон', 'Phone', { type: 'phone' }),
  ],
  indicators: [
    column('indicator', 'Показатель', 'Indicator', { type: 'text', max: 300 }, true, 'код показателя'),
    column('level', 'Уровень', 'Level', choice(['school', 'школа', 'school'], ['municipality', 'муниципалитет', 'municipality'], ['region', 'регион', 'region']), true), ...whichSchool,
    column('numerator', 'Числитель', 'Numerator', { type: 'number', min: 0, max: 1e9 }, true, 'значение', 'количество'),
    column('denominator', 'Знаменатель', 'Denominator', { type: 'number', min: 0, max: 1e9 }, false, 'всего', 'из'), column('date', 'Дата', 'Date', date, true, 'на дату', 'as of'),
  ],
};
