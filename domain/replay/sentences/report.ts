import { writtenDate } from '../../core/deadline/counted-words.js';
import { titleOfRole } from '../../programme/role-titles.js';
import type { ReportEvent } from '../../report/events.js';
import { fact, told, type Telling } from '../told.js';

export const reportTelling: Telling<ReportEvent> = {
  FigureStated: ({ key, value, basis, trueOn }) => told(`Назван показатель «${key}»: ${value} на ${writtenDate(trueOn).ru}. Основание: ${basis}.`, `The figure “${key}” was stated: ${value} on ${writtenDate(trueOn).en}, by ${basis}.`,
    fact('figure', value, key)),
  ReportPrepared: ({ issue }) => told(`Отчёт подготовлен, выпуск ${issue}.`, `The report was prepared, issue ${issue}.`, fact('issue', issue), fact('status', { ru: 'подготовлен', en: 'prepared' })),
  ReportSigned: ({ issue, files }) => told(`Отчёт подписан, выпуск ${issue}, файлов: ${files.length}. Содержание заморожено.`, `The report was signed, issue ${issue}, ${files.length} files. Its content is frozen.`,
    fact('status', { ru: 'подписан', en: 'signed' })),
  ReportSent: ({ issue, to }) => told(`Отчёт (выпуск ${issue}) отправлен: ${titleOfRole(to).ru}.`, `The report (issue ${issue}) was sent to the ${titleOfRole(to).en}.`, fact('sent-to', titleOfRole(to))),
};
