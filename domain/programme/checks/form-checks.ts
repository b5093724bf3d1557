import type { FormField, ProgrammeForm, Range } from '../form-schema.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import { choicesOf, numberRefsOf } from '../form-fields.js';

const problem = (path: ProblemPath, code: string, ru: string, en: string): ProgrammeProblem => ({ path, code, message: { ru, en } });

/** Forms whose fields, conditions and rules cannot mean what they say. */
export const formChecks = ({ document }: Checked): readonly ProgrammeProblem[] => document.forms.flatMap((form, at) => {
  const path = ['forms', at];
  return [...fields(form, path), ...rules(form, path), ...asOf(form, path)];
});

const fields = (form: ProgrammeForm, path: ProblemPath): ProgrammeProblem[] => {
  const seen = new Set<string>();
  return form.fields.flatMap((field, at) => {
    const where = [...path, 'fields', at];
    const repeat = seen.has(field.id);
    seen.add(field.id);
    return [
      ...(repeat ? [problem([...where, 'id'], 'duplicate-id', `поле «${field.id}» уже есть выше`, `there is a field “${field.id}” further up`)] : []),
      ...repeatedChoices(field, where), ...ranges(field, where), ...condition(form, field, where),
      ...(field.type === 'table' ? repeatedColumns(field, where) : []),
    ];
  });
};

const repeatedChoices = (field: FormField, path: ProblemPath): ProgrammeProblem[] => {
  const ids = choicesOf(field).map(({ id }) => id);
  return ids.flatMap((id, at) => (ids.indexOf(id) === at ? []
    : [problem([...path, 'choices', at, 'id'], 'duplicate-id', `вариант «${id}» уже есть выше`, `there is a choice “${id}” further up`)]));
};

const repeatedColumns = (field: Extract<FormField, { type: 'table' }>, path: ProblemPath): ProgrammeProblem[] => {
  const ids = field.columns.map(({ id }) => id);
  return ids.flatMap((id, at) => (ids.indexOf(id) === at ? []
    : [problem([...path, 'columns', at, 'id'], 'duplicate-id', `столбец «${id}» уже есть левее`, `there is a column “${id}” further left`)]));
};

const ranges = (field: FormField, path: ProblemPath): ProgrammeProblem[] => {
  const backwards = ({ min, max }: Range, where: ProblemPath) => (min === undefined || max === undefined || min <= max ? []
    : [problem([...where, 'max'], 'range-backwards', 'верхняя граница ниже нижней', 'the upper bound lies below the lower one')]);
  if (field.type === 'multi-choice') {
    const most = field.most ?? field.choices.length;
    return most < field.least || most > field.choices.length
      ? [problem([...path, 'most'], 'range-backwards', 'столько вариантов выбрать нельзя', 'so many choices cannot be made')] : [];
  }
  const bounds = field.type === 'number' || field.type === 'count' ? backwards(field, path) : [];
  const usual = 'usual' in field && field.usual !== undefined ? backwards(field.usual, [...path, 'usual']) : [];
  return [...bounds, ...usual];
};

const condition = (form: ProgrammeForm, field: FormField, path: ProblemPath): ProgrammeProblem[] => {
  if (field.requiredIf === undefined) return [];
  const where = [...path, 'requiredIf'];
  const { field: id, is } = field.requiredIf;
  const other = form.fields.find((candidate) => candidate.id === id && candidate.id !== field.id);
  if (other === undefined) {
    return [problem([...where, 'field'], 'reference-unknown', `другого поля «${id}» в форме нет`, `the form has no other field “${id}”`)];
  }
  const fits = other.type === 'yes-no' ? typeof is === 'boolean'
    : other.type === 'number' || other.type === 'count' ? typeof is === 'number'
      : other.type === 'choice' || other.type === 'multi-choice' ? choicesOf(other).some((choice) => choice.id === is) : other.type === 'text' && typeof is === 'string';
  return fits ? [] : [problem([...where, 'is'], 'condition-never-holds',
    `поле «${id}» (${other.type}) не может иметь значение «${String(is)}»`, `the field “${id}” (${other.type}) cannot have the value “${String(is)}”`)];
};

const rules = (form: ProgrammeForm, path: ProblemPath): ProgrammeProblem[] => {
  const known = new Set(form.fields.flatMap(numberRefsOf));
  const seen = new Set<string>();
  return form.rules.flatMap((rule, at) => {
    const where = [...path, 'rules', at];
    const repeat = seen.has(rule.id);
    seen.add(rule.id);
    const refs: (readonly [string, ProblemPath])[] = 'total' in rule
      ? [[rule.total, [...where, 'total']], ...rule.parts.map((part, nth) => [part, [...where, 'parts', nth]] as const)]
      : [[rule.part, [...where, 'part']], [rule.whole, [...where, 'whole']]];
    return [
      ...(repeat ? [problem([...where, 'id'], 'duplicate-id', `правило «${rule.id}» уже есть выше`, `there is a rule “${rule.id}” further up`)] : []),
      ...refs.flatMap(([ref, place]) => (known.has(ref) ? []
        : [problem(place, 'reference-unknown', `числа «${ref}» в форме нет`, `the form has no number “${ref}”`)])),
    ];
  });
};

const asOf = (form: ProgrammeForm, path: ProblemPath): ProgrammeProblem[] =>
  form.asOf === undefined || form.fields.some(({ id, type }) => id === form.asOf && type === 'date') ? []
    : [problem([...path, 'asOf'], 'reference-unknown', `поля-даты «${form.asOf}» в форме нет`, `the form has no date field “${form.asOf}”`)];
