import { group, type AddCommand } from '../../program.js';
import { addDifference } from './difference.js';
import { addDownload } from './download.js';
import { addReportList } from './list.js';
import { addPrepare } from './prepare.js';
import { addPreview } from './preview.js';
import { addReportSend } from './send.js';
import { addSign } from './sign.js';
import { addStateFigure } from './state.js';

export const addReport: AddCommand = (parent, cli) => group(parent, cli, 'report', { ru: 'отчёты цикла: подготовка, подпись, отправка, файлы', en: 'reports of a cycle: preparing, signing, sending, files' },
  [addReportList, addPreview, addStateFigure, addPrepare, addSign, addReportSend, addDownload, addDifference]);
