import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';
import { parseProgramme } from './parse-programme.js';

/** The shipped document with one of its lines written otherwise. */
const changed = async (line: string, to: string): Promise<{ readonly text: string; readonly at: number }> => {
  const text = await readFile(join(projectRoot(), 'domain/programmes/smolensk.yaml'), 'utf8');
  const lines = text.split('\n');
  const section = lines.indexOf('identification:');
  const at = lines.findIndex((one, nth) => nth > section && one.trim() === line);
  if (section < 0 || at < 0) throw new Error(`the document has no line ${line}`);
  lines[at] = lines[at]!.replace(line, to);
  return { text: lines.join('\n'), at: at + 1 };
};

describe('criteria that cannot work', () => {
  it.each<[string, string, string, string, string]>([
    ['a criterion resting on nothing', 'of: [vpr, oge, ege, vpr-below-similar]', 'of: [vpr, oge, ege, vpr-below-similar, gia]', 'signal-unknown',
      'критерий опирается на признак «gia», которого в документе нет'],
    ['a signal no criterion uses', 'of: [vpr, oge, ege, vpr-below-similar]', 'of: [vpr, oge, ege]', 'signal-unused', 'признак «vpr-below-similar» не входит ни в один критерий'],
    ['more criteria than there are', 'listed: { atLeast: 1 }', 'listed: { atLeast: 3 }', 'count-impossible', 'нужно не меньше 3, а всего есть 2'],
    ['a share above the whole', 'share: 0.3', 'share: 30', 'too-big', 'число должно быть не больше 1'],
    ['a share counted twice', '- { share: on-record, counts: against, weight: 2 }', '- { share: single-parent, counts: against, weight: 2 }', 'duplicate-id', '«single-parent» уже названо выше'],
    ['a risk nobody reports', '- { id: internet, title: { ru: нет устойчивого интернета, en: no stable internet }, of: no-stable-internet }',
      '- { id: internet, title: { ru: нет, en: none }, of: no-roof }', 'invalid-union', 'риск ресурсов (of): no-stable-internet, computers-per-hundred или teacher-vacancies'],
  ])('%s is told in words', async (_what, line, to, code, words) => {
    const { text, at } = await changed(line, to);
    const parsed = parseProgramme(text);
    const problems = parsed.valid ? [] : parsed.problems;
    expect(problems.map((problem) => [problem.code, problem.message.ru])).toStrictEqual([[code, words]]);
    // An unused signal is shown where it stands, all else at the very line.
    if (code !== 'signal-unused') expect(problems[0]?.line).toBe(at);
  });
});
