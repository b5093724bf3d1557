import type { Identification } from '../../programme/identification-schema.js';
import type { Text } from '../../programme/vocabulary.js';
import type { Change } from '../changes.js';
import { figure, joinTexts } from './numbers.js';
import { subjectTitle } from './reason-text.js';

/** What would have had to be otherwise for the verdict to turn. */
export const changeText = (identification: Identification, change: Change): Text => {
  const signal = identification.signals.find(({ id }) => id === change.signal)!;
  const said = saidBy(identification, change);
  return { ru: `${signal.title.ru}: ${said.ru}`, en: `${signal.title.en}: ${said.en}` };
};

const saidBy = (identification: Identification, change: Change): Text => {
  switch (change.kind) {
    case 'pupils': return joinTexts(change.cells.map(({ subject, year, below, participants, to }) => {
      const title = subject === null ? { ru: 'все предметы', en: 'all subjects' } : subjectTitle(identification, subject);
      return {
        ru: `${title.ru}, ${year} г. — ниже порога ${to < below ? 'не больше' : 'не меньше'} ${to} из ${participants} (на деле ${below})`,
        en: `${title.en}, ${year} – ${to < below ? 'at most' : 'at least'} ${to} of ${participants} below the threshold (in fact ${below})` };
    }), '; ');
    case 'social-index': {
      const [index, to] = [figure(change.index, 1), figure(change.to, 1)];
      return change.becomes === 'no'
        ? { ru: `индекс не ниже ${to.ru} (на деле ${index.ru})`, en: `an index of ${to.en} or more (in fact ${index.en})` }
        : { ru: `индекс ниже ${to.ru} (на деле ${index.ru})`, en: `an index below ${to.en} (in fact ${index.en})` };
    }
    case 'resources': {
      const signal = identification.signals.find(({ id }) => id === change.signal);
      const titles = joinTexts(change.risks.map((id) => (signal?.kind === 'resources' ? signal.of.find((risk) => risk.id === id)?.title : undefined) ?? { ru: id, en: id }), '; ');
      return change.becomes === 'no' ? { ru: `без риска: ${titles.ru}`, en: `without the risk: ${titles.en}` } : { ru: `с риском: ${titles.ru}`, en: `with the risk: ${titles.en}` };
    }
  }
};
