import { orderDiscrepancies } from '@uplift/domain/programme/order-discrepancies';
import type { FoundTable } from '@uplift/domain/report/found-table';
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
      disagreeing.has(id) ? { text: { ru: `${date} (приложение датировано ${appendixDate ?? ''})`, en: `${date} (its appendix is dated ${appendixDate ?? ''})` } } : { plain: date },
      { text: title },
    ] })),
  };
};
