import { group, type AddCommand } from '../../program.js';
import { addCheckExport } from './check.js';
import { addExport } from './export.js';
import { addEventsList } from './list.js';
import { addReconcile } from './reconcile.js';
import { addVerify } from './verify.js';

export const addEvents: AddCommand = (parent, cli) => group(parent, cli, 'events', {
  ru: 'журнал событий: читать, проверять, выгружать', en: 'the log of events: read, check, export',
}, [addEventsList, addVerify, addExport, addCheckExport, addReconcile]);
