import type { Identification } from '../identification-schema.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';

/** Criteria that could never hold, that point at nothing, or that say a thing twice. */
export const identificationChecks = ({ document: { identification } }: Checked): readonly ProgrammeProblem[] => identification === undefined ? [] : [
  ...repeats(identification), ...unknownSignals(identification), ...unusedSignals(identification), ...impossibleCounts(identification), ...missingIndex(identification),
];

const at = (...path: ProblemPath): ProblemPath => ['identification', ...path];

const repeats = ({ signals, criteria, exclude, subjects, socialIndex }: Identification): ProgrammeProblem[] => [
  ...repeatsIn(signals.map(({ id }, n) => [id, at('signals', n, 'id')])),
  ...repeatsIn(criteria.map(({ id }, n) => [id, at('criteria', n, 'id')])),
  ...repeatsIn(subjects.map(({ id }, n) => [id, at('subjects', n, 'id')])),
  ...repeatsIn(exclude.map(({ kind }, n) => [kind, at('exclude', n, 'kind')])),
  ...repeatsIn((socialIndex?.components ?? []).map(({ share }, n) => [share, at('socialIndex', 'components', n, 'share')])),
  ...signals.flatMap((signal, n) => signal.kind !== 'resources' ? []
    : repeatsIn(signal.of.map(({ id }, m) => [id, at('signals', n, 'of', m, 'id')]))),
  ...criteria.flatMap(({ of }, n) => repeatsIn(of.map((id, m) => [id, at('criteria', n, 'of', m)]))),
];

const repeatsIn = (named: readonly (readonly [string, ProblemPath])[]): ProgrammeProblem[] => {
  const seen = new Set<string>();
  return named.flatMap(([id, path]) => {
    const repeat = seen.has(id);
    seen.add(id);
    return repeat ? [{ path, code: 'duplicate-id', message: { ru: `«${id}» уже названо выше`, en: `“${id}” is named further up already` } }] : [];
  });
};

const unknownSignals = ({ signals, criteria }: Identification): ProgrammeProblem[] => {
  const known = new Set(signals.map(({ id }) => id));
  return criteria.flatMap(({ of }, n) => of.flatMap((id, m) => known.has(id) ? [] : [{
    path: at('criteria', n, 'of', m), code: 'signal-unknown', message: {
      ru: `критерий опирается на признак «${id}», которого в документе нет`, en: `the criterion rests on the signal “${id}”, which the document does not have` } }]));
};

const unusedSignals = ({ signals, criteria }: Identification): ProgrammeProblem[] => {
  const used = new Set(criteria.flatMap(({ of }) => of));
  return signals.flatMap(({ id }, n) => used.has(id) ? [] : [{
    path: at('signals', n, 'id'), code: 'signal-unused', message: {
      ru: `признак «${id}» не входит ни в один критерий`, en: `the signal “${id}” belongs to no criterion` } }]);
};

const impossibleCounts = ({ signals, criteria, listed }: Identification): ProgrammeProblem[] => [
  ...criteria.flatMap(({ atLeast, of }, n) => tooMany(atLeast, of.length, at('criteria', n, 'atLeast'))),
  ...tooMany(listed.atLeast, criteria.length, at('listed', 'atLeast')),
  ...signals.flatMap((signal, n) => {
    switch (signal.kind) {
      case 'low-results': return [
        ...tooMany(signal.years.atLeast, signal.years.of, at('signals', n, 'years', 'atLeast')),
        ...tooMany(signal.subjectsAtLeast, signal.subjects?.length ?? Infinity, at('signals', n, 'subjectsAtLeast')),
      ];
      case 'below-similar': return tooMany(signal.years.atLeast, signal.years.of, at('signals', n, 'years', 'atLeast'));
      case 'resources': return tooMany(signal.atLeast, signal.of.length, at('signals', n, 'atLeast'));
      case 'social-index': return [];
    }
  }),
];

const tooMany = (atLeast: number, of: number, path: ProblemPath): ProgrammeProblem[] => atLeast <= of ? [] : [{
  path, code: 'count-impossible', message: { ru: `нужно не меньше ${atLeast}, а всего есть ${of}`, en: `at least ${atLeast} are needed, but there are only ${of}` } }];

const missingIndex = ({ signals, socialIndex }: Identification): ProgrammeProblem[] => socialIndex !== undefined ? [] : signals.flatMap((signal, n) =>
  signal.kind !== 'social-index' ? [] : [{ path: at('signals', n, 'kind'), code: 'social-index-missing', message: {
    ru: 'признак опирается на индекс, а раздела socialIndex с его весами в документе нет',
    en: 'the signal rests on the index, but the document has no section socialIndex with its weights' } }]);
