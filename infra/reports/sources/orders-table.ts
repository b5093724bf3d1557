import { orderDiscrepancies } from '@uplift/domain/programme/order-discrepancies';
import type { FoundCell, FoundTable } from '@uplift/domain/report/found-table';
import { dayText } from '../../documents/report-words.js';
import type { ReportContext } from '../report-context.js';

/** The orders the programme names, with dates that disagree shown as they stand. */
export const ordersTable = ({ document }: ReportContext): FoundTable => {
  const disagreeing = new Map(orderDiscrepancies(document).map((one) => [one.order, one]));
  return {
    columns: [
      { id: 'number', title: { ru: 'Приказ', en: 'Order' }, numeric: false }, { id: 'date', title: { ru: 'Дата', en: 'Date' }, numeric: false },
      { id: 'title', title: { ru: 'О чём', en: 'On what' }, numeric: false },
    ],
    rows: document.orders.map(({ id, number, date, appendixDate, title }) => ({ id, title, cells: [
      { plain: `№ ${number}` },
      dateCell(date, disagreeing.has(id) ? appendixDate : undefined),
      { text: title },
    ] })),
  };
};

const dateCell = (date: string, appendix: string | undefined): FoundCell => {
  const ru = dayText(date, 'ru');
  return { text: appendix === undefined ? { ru, en: date } : { ru: `${ru} (приложение датировано ${dayText(appendix, 'ru')})`, en: `${date} (its appendix is dated ${appendix})` } };
};
