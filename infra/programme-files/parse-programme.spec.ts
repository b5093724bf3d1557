import { parseProgramme } from './parse-programme.js';

const lines = [
  'programme: sample',                                  // 1
  'edition: 1',                                         // 2
  'title: { ru: Образец, en: Sample }',                 // 3
  'region: { id: region, code: "1", title: { ru: Край, en: Region } }', // 4
  'zone: Europe/Moscow',                                // 5
  'calendar: russia',                                   // 6
  'year: { starts: 09-01 }',                            // 7
  'ladder: [school-team, department]',                  // 8
  'stages:',                                            // 9
  '  - id: stage',                                      // 10
  '    title: &title { ru: Этап, en: Stage }',          // 11
  '    steps:',                                         // 12
  '      - id: first',                                  // 13
  '        title: *title',                              // 14
  '        subject: school',                            // 15
  '        kind: task',                                 // 16
  '        responsible: [school-team]',                 // 17
  '        due: { on: 11-13 }',                         // 18
];
const changed = (line: number, to: string) => lines.map((text, at) => (at === line - 1 ? to : text)).join('\n');
const problems = (text: string) => {
  const parsed = parseProgramme(text);
  return parsed.valid ? [] : parsed.problems.map(({ line, column, path, code, message }) => [line, column, path, code, message.ru]);
};

describe('a programme’s file', () => {
  it('becomes its document', () => {
    const parsed = parseProgramme(lines.join('\n'));
    expect(parsed.valid && [parsed.document.programme, parsed.document.stages[0]?.steps[0]?.title, parsed.document.stages[0]?.steps[0]?.due])
      .toEqual(['sample', { ru: 'Этап', en: 'Stage' }, { on: '11-13', years: 0, shift: 'none' }]);
    expect(parseProgramme(JSON.stringify(parsed.valid && parsed.document)).valid).toBe(true);
  });

  it.each<[string, string, unknown[]]>([
    ['a wrong day', changed(18, '        due: { on: 11-31 }'), [18, 16, 'stages.0.steps.0.due.on', 'invalid-format',
      'нужны месяц и день, например 11-13']],
    ['a misspelt field, at the field', changed(18, '        due: { on: 11-13, shfit: none }'),
      [18, 27, 'stages.0.steps.0.due.shfit', 'unknown-field', 'поля «shfit» здесь не бывает']],
    ['a missing field, at its section', changed(16, '        # kind left out'), [13, 9, 'stages.0.steps.0.kind', 'missing-field',
      'не хватает поля «kind»']],
    ['a word that is no kind', changed(15, '        subject: pupil'),
      [15, 9, 'stages.0.steps.0.subject', 'invalid-value', 'здесь допустимо только: region, municipality, school']],
    ['a wrong zone', changed(5, 'zone: Europe/Moskow'), [5, 1, 'zone', 'zone', 'часовой пояс неизвестен; пример: Europe/Moscow']],
    ['a step that waits for nothing there is', changed(18, '        due: { on: 11-13 }\n        after: [second]'),
      [19, 17, 'stages.0.steps.0.after.0', 'step-unknown', 'шаг ждёт шага «second», которого в документе нет']],
    ['something wrong behind an alias, where it is written', changed(11, '    title: &title { ru: Этап }'),
      [11, 5, 'stages.0.title.en', 'missing-field', 'не хватает поля «en»']],
    ['a field given twice', changed(16, '        kind: task\n        kind: plan'), [17, 9, '', 'syntax',
      'разметка YAML: поле указано дважды']],
    ['a tab', changed(16, '\tkind: task'), [16, 1, '', 'syntax', 'разметка YAML: отступ сделан табуляцией, нужны пробелы']],
    ['an empty file', '', [1, 1, '', 'invalid-type', 'здесь ожидается раздел с полями']],
    ['a list', '- 1', [1, 1, '', 'invalid-type', 'здесь ожидается раздел с полями']],
    ['an alias of nothing', 'title: *nowhere',
      [1, 1, '', 'alias', 'ссылки YAML не разрешаются: Unresolved alias (the anchor must be set before the alias): nowhere']],
  ])('with %s is answered with its place', (_what, text, problem) => expect(problems(text)[0]).toEqual(problem));

  it('tells all problems at once, in the order of the file', () => {
    expect(problems(changed(2, 'edition: none').replace('kind: task', 'kind: chore')).map(([line, , path]) => [line, path]))
      .toEqual([[2, 'edition'], [16, 'stages.0.steps.0.kind']]);
  });

  it('that would blow up is refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...'bcdef'.split('').map((name, at) =>
      `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcde'[at]}`).join(', ')}]`)].join('\n');
    expect(problems(bomb).map(([, , , code]) => code)).toEqual(['alias']);
    expect(problems(`a: ${'x'.repeat(2_000_000)}`).map(([, , , code]) => code)).toEqual(['too-long']);
  });
});
