import { entry, type CatalogueEntry } from './catalogue-entry.js';

/** Refusals of imports and of what is recorded about schools. */
export const importErrors = {
  // School records
  'record-part-above-whole': entry('invalid',
    ['Часть больше целого', 'Поле «{field}» равно {part}, а всего {whole}. Ничего не сохранено. Исправьте одно из чисел и отправьте снова.'],
    ['A part is above its whole', 'The field “{field}” is {part} of {whole} in all. Nothing was stored. Correct one of the numbers and send again.']),
  'record-row-repeated': entry('invalid',
    ['Строка повторяется', 'Предмет {subject}, класс {grade} указаны больше одного раза. Ничего не сохранено. Оставьте одну строку и отправьте снова.'],
    ['A row is repeated', 'Subject {subject}, grade {grade} appears more than once. Nothing was stored. Keep one row and send again.']),
} as const satisfies Record<string, CatalogueEntry>;
