import type { Identification, ResourceRisk, Signal } from '../../programme/identification-schema.js';
import type { Text } from '../../programme/vocabulary.js';
import type { Finding, FindingOf } from '../finding.js';
import { examTitles, figure, joinTexts, ofPupils, percent } from './numbers.js';

/** What a signal showed, in words and numbers. */
export const reasonText = (identification: Identification, signal: Signal, finding: Finding): Text => {
  const said = saidBy(identification, signal, finding);
  return !finding.weak ? said : {
    ru: `${said.ru} Слабое свидетельство: учеников меньше ${identification.minimumCohort}.`,
    en: `${said.en} Weak evidence: fewer than ${identification.minimumCohort} pupils.` };
};

const saidBy = (identification: Identification, signal: Signal, finding: Finding): Text => {
  if (finding.holds === 'unknown') return { ru: `${signal.title.ru}: данных нет.`, en: `${signal.title.en}: no data.` };
  switch (finding.kind) {
    case 'low-results': return signal.kind === 'low-results' ? lowResults(identification, signal, finding) : signal.title;
    case 'below-similar': return signal.kind === 'below-similar' ? belowSimilar(signal, finding) : signal.title;
    case 'social-index': {
      if (signal.kind !== 'social-index' || finding.index === null) return signal.title;
      const [index, below] = [figure(finding.index, 1), figure(signal.below, 1)];
      return {
        ru: `${signal.title.ru}: ${index.ru} из 100 при пороге ${below.ru} (учеников ${finding.pupils}, паспорт ${finding.year}).`,
        en: `${signal.title.en}: ${index.en} of 100, the threshold being ${below.en} (${finding.pupils} pupils, passport of ${finding.year}).` };
    }
    case 'resources': return signal.kind === 'resources' ? resources(signal.title, signal.of, signal.atLeast, finding) : signal.title;
  }
};

export const subjectTitle = ({ subjects }: Pick<Identification, 'subjects'>, id: string): Text => subjects.find((subject) => subject.id === id)?.title ?? { ru: id, en: id };

const lowResults = (identification: Identification, signal: Extract<Signal, { kind: 'low-results' }>, finding: FindingOf<'low-results'>): Text => {
  const shown = finding.low.length > 0 ? finding.low : [...new Set(finding.cells.map(({ subject }) => subject))];
  const bySubject = joinTexts(shown.map((subject) => {
    const title = subjectTitle(identification, subject);
    const years = joinTexts(finding.cells.filter((cell) => cell.subject === subject).map((cell) => {
      const pupils = ofPupils(cell);
      return { ru: `${cell.year} г. — ${pupils.ru}`, en: `${cell.year} – ${pupils.en}` };
    }), ', ');
    return { ru: `${title.ru}: ${years.ru}`, en: `${title.en}: ${years.en}` };
  }), '; ');
  const [share, exam, { atLeast, of }] = [percent(signal.share), examTitles[signal.exam], signal.years];
  return {
    ru: `${exam.ru}, ниже порога экзамена: ${bySubject.ru}. Признак: не меньше ${share.ru} в ${atLeast} из ${of} лет, предметов — ${signal.subjectsAtLeast}.`,
    en: `${exam.en}, below the exam's threshold: ${bySubject.en}. The signal: at least ${share.en} in ${atLeast} of ${of} years, in ${signal.subjectsAtLeast} subjects.` };
};

const belowSimilar = (signal: Extract<Signal, { kind: 'below-similar' }>, finding: FindingOf<'below-similar'>): Text => {
  const years = joinTexts(finding.cells.map((cell) => {
    const [own, similar] = [ofPupils(cell), ofPupils({ below: cell.similarBelow, participants: cell.similarParticipants })];
    return { ru: `${cell.year} г. — ${own.ru}, в похожих школах ${similar.ru}`, en: `${cell.year} – ${own.en}, in similar schools ${similar.en}` };
  }), '; ');
  const [difference, exam, { atLeast, of }] = [figure(signal.difference * 100, 1), examTitles[signal.exam], signal.years];
  return {
    ru: `${exam.ru}, ниже порога экзамена: ${years.ru}. Признак: хуже похожих на ${difference.ru} п. п. в ${atLeast} из ${of} лет; похожих школ ${finding.similar.length}.`,
    en: `${exam.en}, below the exam's threshold: ${years.en}. The signal: worse than similar ones by ${difference.en} points in ${atLeast} of ${of} years; ${finding.similar.length} similar schools.` };
};

const resources = (title: Text, risks: readonly ResourceRisk[], atLeast: number, finding: FindingOf<'resources'>): Text => {
  const holding = finding.risks.filter(({ holds }) => holds === 'yes').map(({ risk }) => riskText(risks.find(({ id }) => id === risk), finding));
  const named = holding.length === 0 ? { ru: 'нет', en: 'none' } : joinTexts(holding, '; ');
  return {
    ru: `${title.ru}: ${holding.length} из ${risks.length} рисков (нужно ${atLeast}): ${named.ru}. Данные за ${finding.year}.`,
    en: `${title.en}: ${holding.length} of ${risks.length} risks (${atLeast} needed): ${named.en}. Data of ${finding.year}.` };
};

const riskText = (risk: ResourceRisk | undefined, { computersPerHundred, teacherVacancies }: FindingOf<'resources'>): Text => {
  switch (risk?.of) {
    case undefined: return { ru: '—', en: '—' };
    case 'no-stable-internet': return risk.title;
    case 'computers-per-hundred': return { ru: `${risk.title.ru} (${computersPerHundred} на сто учеников)`, en: `${risk.title.en} (${computersPerHundred} per hundred pupils)` };
    case 'teacher-vacancies': return { ru: `${risk.title.ru} (вакансий ${teacherVacancies})`, en: `${risk.title.en} (${teacherVacancies} vacancies)` };
  }
};
