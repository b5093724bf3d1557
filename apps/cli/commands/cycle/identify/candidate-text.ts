import type { CandidateAnswer } from '@uplift/api/identification/candidate-answer';
import type { Cli } from '../../../cli.js';
import { wrap } from '../../../output/wrap.js';

const cameOf = {
  'worked': { ru: 'помогло', en: 'worked' }, 'did-not-work': { ru: 'результата не дало', en: 'had no effect' }, 'unclear': { ru: 'результат неясен', en: 'effect unclear' },
  'unknown': { ru: 'не оценено', en: 'not judged' },
} as const;

/** A school with its reasons, one under another. */
export const candidateText = (candidate: CandidateAnswer, { language, say, width }: Cli): string => {
  const { school, name, municipalityName, criteria, reasons, changes, similar, history, decision } = candidate;
  const marks = [
    ...(candidate.evidence === 'weak' && criteria.length > 0 ? [say({ ru: 'слабое свидетельство', en: 'weak evidence' })] : []),
    ...(candidate.apart ? [say({ ru: 'считается отдельно', en: 'counted apart' })] : []),
    ...(candidate.repeated ? [say({ ru: 'повторно', en: 'repeated' })] : []),
  ];
  const lines = [
    ...criteria.map(({ title }) => `${say({ ru: 'Критерий', en: 'Criterion' })}: ${title[language]}`),
    ...reasons.map(({ text }) => text[language]),
    ...(changes.length === 0 ? [] : [say({ ru: 'Решили бы иначе: ', en: 'It would have been otherwise with: ' }) + changes.map(({ text }) => text[language]).join('; ')]),
    ...(similar.length === 0 ? [] : [say({ ru: 'Похожие школы вне списка: ', en: 'Similar schools outside the list: ' }) + similar.map((one) => one.name).join('; ')]),
    ...history.map(({ id, year, tried, measures, outcome }) => say({ ru: 'Раньше: ', en: 'Earlier: ' }) + [`${id} (${year})`,
      ...measures.length > 0 ? measures.map(({ title, outcome: came }) => `${title} — ${say(cameOf[came ?? 'unknown'])}`) : tried, ...(outcome === null ? [] : [outcome[language]])].join('; ')),
    decision === null ? say({ ru: 'Решения нет.', en: 'No decision yet.' })
      : `${decision.decision === 'include' ? say({ ru: 'Включена', en: 'Included' }) : say({ ru: 'Не включена', en: 'Excluded' })}: ${decision.reason ?? say({ ru: `по списку ${decision.list}`, en: `by the list ${decision.list}` })}`,
  ];
  const indented = lines.flatMap((line) => wrap(line, Math.max(40, width - 2)).map((part) => `  ${part}`));
  return [`${name} [${school}], ${municipalityName}${marks.length === 0 ? '' : ` — ${marks.join(', ')}`}`, ...indented].join('\n');
};
