import { group, type AddCommand } from '../../program.js';
import { addDiscardImport } from './discard.js';
import { addSettleDate } from './settle.js';
import { addShowImport } from './show.js';
import { addImportTemplate } from './template.js';

/** A table on its way in; `uplift cycle import` checks and stores it. */
export const addImports: AddCommand = (parent, cli) => group(parent, cli, 'import', { ru: 'загрузки таблиц: шаблон, состояние, даты, отказ', en: 'tables on their way in: template, standing, dates, giving up' },
  [addImportTemplate, addShowImport, addSettleDate, addDiscardImport]);
