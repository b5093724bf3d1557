import type { PlainDate } from '../core/instant.js';
import type { ProgrammeDocument } from './programme-document.js';
import type { Text } from './vocabulary.js';

export interface OrderDiscrepancy {
  readonly order: string; readonly number: string; readonly date: PlainDate; readonly appendixDate: PlainDate; readonly message: Text;
}

/** Orders whose appendix is headed with another date. Both dates are kept as printed: the engine shows it and corrects nothing. */
export const orderDiscrepancies = (document: Pick<ProgrammeDocument, 'orders'>): readonly OrderDiscrepancy[] =>
  document.orders.flatMap(({ id, number, date, appendixDate }) => appendixDate === undefined || appendixDate === date ? [] : [{
    order: id, number, date, appendixDate,
    message: {
      ru: `Приказ № ${number} датирован ${date}, а его приложение — ${appendixDate}.`,
      en: `Order No. ${number} is dated ${date}, its appendix ${appendixDate}.`,
    },
  }]);
