import { entry, type CatalogueEntry } from './catalogue-entry.js';

export const calendarFeedErrors = {
  'calendar-feed-unknown': entry('not-found',
    ['Такого календаря нет', 'Календаря «{feed}» нет: адрес неверен или отозван. Ничего не изменено. Создайте новый адрес.'],
    ['There is no such calendar', 'There is no calendar “{feed}”: its address is wrong or was revoked. Nothing was changed. Make a new address.']),
} as const satisfies Record<string, CatalogueEntry>;
