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

  // Tables
  'sheet-empty': entry('invalid',
    ['Файл пуст', 'В присланном файле ничего нет. Ничего не сохранено. Выберите другой файл.'],
    ['The file is empty', 'There is nothing in the file that was sent. Nothing was stored. Choose another file.']),
  'sheet-kind-unknown': entry('invalid',
    ['Это не таблица', 'Файл не читается как таблица; принимаются: {accepted}. Ничего не сохранено. Сохраните таблицу в одном из этих видов.'],
    ['This is not a table', 'The file cannot be read as a table; taken are: {accepted}. Nothing was stored. Save the table as one of these.']),
  'sheet-encrypted': entry('invalid',
    ['Файл под паролем или старого вида', 'Книга защищена паролем или сохранена как XLS до 2007 года и не читается. Ничего не сохранено. Снимите пароль и сохраните как XLSX.'],
    ['The file has a password or is of an old kind', 'The workbook is under a password, or an XLS of before 2007, and cannot be read. Nothing was stored. Remove the password and save as XLSX.']),
  'sheet-archive-broken': entry('invalid',
    ['Файл повреждён', 'Книга не читается до конца ({reason}): файл обрезан или испорчен. Ничего не сохранено. Сохраните книгу заново и отправьте ещё раз.'],
    ['The file is damaged', 'The workbook cannot be read to its end ({reason}): it was cut off or spoilt. Nothing was stored. Save it anew and send it again.']),
  'sheet-archive-too-large': entry('invalid',
    ['Файл разворачивается слишком сильно', 'Часть книги «{part}» превышает допустимое ({limit}). Файл не разворачивался, ничего не сохранено. Оставьте в книге только данные.'],
    ['The file unfolds too far', 'The workbook’s part “{part}” goes beyond what is allowed ({limit}). It was not unfolded and nothing was stored. Keep only the data in it.']),
  'sheet-xml-forbidden': entry('invalid',
    ['В файле запрещённое содержимое', 'Часть книги «{part}» объявляет тип документа (DOCTYPE), чего в таблицах не бывает. Ничего не выполнено и не сохранено. Создайте книгу заново.'],
    ['The file holds what is forbidden', 'The workbook’s part “{part}” declares a document type (DOCTYPE), which tables never do. Nothing was carried out or stored. Make the workbook anew.']),
  'sheet-too-large': entry('invalid',
    ['Таблица слишком большая', 'Превышено допустимое ({what}: не больше {limit}). Ничего не сохранено. Разделите таблицу или уберите лишнее.'],
    ['The table is too large', 'It goes beyond what is allowed ({what}: at most {limit}). Nothing was stored. Split the table or remove what is not needed.']),
  'sheet-csv-broken': entry('invalid',
    ['Строка записана не по правилам CSV', 'Строка {line} не читается: проверьте кавычки. Ничего не сохранено. Исправьте и отправьте снова.'],
    ['A line is not CSV', 'Line {line} cannot be read: check its quotes. Nothing was stored. Correct it and send again.']),
  'sheet-encoding-unknown': entry('invalid',
    ['Кодировка не распознана', 'Текст не похож ни на UTF-8, ни на одну из кириллических кодировок. Ничего не сохранено. Сохраните файл как «CSV UTF-8» или XLSX.'],
    ['The encoding is not known', 'The text is neither UTF-8 nor in any Cyrillic encoding. Nothing was stored. Save the file as “CSV UTF-8” or XLSX.']),
} as const satisfies Record<string, CatalogueEntry>;
