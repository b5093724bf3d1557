import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@uplift/infra/config/project-root';
import type { YearPreview } from '@uplift/domain/programme/preview-year';
import { jsonOf, runUplift } from '../../terminal.fixture.js';
import { rowsByTime } from './preview-rows.js';

const shipped = 'domain/programmes/smolensk.yaml';
/** No server is told of, so that a command that asks for one fails. */
const nowhere = { UPLIFT_DATA_DIR: join(tmpdir(), 'uplift-no-such-folder') };

describe('programme check', () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'uplift-check-')); });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const broken = async (replace: string, by: string): Promise<{ readonly line: number; readonly column: number }> => {
    const text = await readFile(join(projectRoot(), shipped), 'utf8');
    expect(text).toContain(replace);
    await writeFile(join(folder, 'mine.yaml'), text.replace(replace, by));
    const before = text.slice(0, text.indexOf(replace)).split('\n');
    return { line: before.length, column: before.at(-1)!.length + 1 };
  };

  it('finds nothing wrong in the shipped programme, and shows where its orders disagree', async () => {
    const ran = await runUplift(['programme', 'check', shipped, '--lang', 'en'], { env: nowhere });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^domain\/programmes\/smolensk\.yaml: no errors\. Programme smolensk, edition \d+: \d+ stages, \d+ steps\.\n! Order No\. 418-ОД is dated 2020-10-08, its appendix 2020-10-06\.\n$/);
  });

  it('points at the line and says what is wrong', async () => {
    const { line, column } = await broken('zone: Europe/Moscow', 'zone: Europe/Smolensk');
    const ran = await runUplift(['programme', 'check', 'mine.yaml'], { env: nowhere, cwd: folder });
    expect(ran).toStrictEqual({ code: 1, err: '', out: [
      `mine.yaml:${line}:${column}: часовой пояс неизвестен; пример: Europe/Moscow (zone)`,
      `  ${line} | zone: Europe/Smolensk`, `  ${' '.repeat(String(line).length)} | ^`, '', 'Ошибок: 1. Исправьте их и проверьте снова.', ''].join('\n') });
  });

  it('answers with one JSON value, valid or not', async () => {
    const { line, column } = await broken('zone: Europe/Moscow', 'zone: Europe/Smolensk');
    const wrong = await runUplift(['programme', 'check', 'mine.yaml', '--json'], { env: nowhere, cwd: folder });
    expect([wrong.code, wrong.err]).toStrictEqual([1, '']);
    expect(jsonOf(wrong)).toStrictEqual({ valid: false, file: 'mine.yaml', problems: [{ line, column, path: 'zone', code: 'zone', message: {
      ru: 'часовой пояс неизвестен; пример: Europe/Moscow', en: 'the time zone is unknown; example: Europe/Moscow' } }] });
    const right = await runUplift(['--json', 'programme', 'check', shipped], { env: nowhere });
    expect(right.code).toBe(0);
    expect(jsonOf(right)).toMatchObject({ valid: true, programme: 'smolensk', problems: [], discrepancies: [{ number: '418-ОД' }] });
  });

  it('says so when the file is missing', async () => {
    expect(await runUplift(['programme', 'check', 'none.yaml', '--lang', 'en'], { cwd: folder })).toStrictEqual({ code: 2, out: '', err: 'There is no file “none.yaml”\n' });
  });
});

describe('programme preview', () => {
  const preview = async (...args: string[]) => runUplift(['programme', 'preview', 'smolensk', '--year', '2026/27', ...args], { env: nowhere, columns: 110 });

  it('prints every step with its due date, reminders and escalations, and why', async () => {
    const { code, out, err } = await preview('--lang', 'en');
    expect([code, err]).toStrictEqual([0, '']);
    const { subjects } = jsonOf(await preview('--json')) as YearPreview;
    for (const { steps } of subjects) for (const { title, id } of steps) expect(out.replace(/\s+/g, ' ')).toContain(`${title.en} [${id}]`);
    expect(out).toContain('Fri, 13/11/2026, 23:59  due');
    expect(out).toMatch(/Fri, 06\/11\/2026, 09:00 {2}reminder +school team +5 working days before the deadline$/m);
    expect(out).toMatch(/Mon, 16\/11\/2026, 09:00 {2}escalation +municipal centre +1 working day after the deadline, if not done$/m);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(110);
  });

  it('prints the same year by date, nothing left out', async () => {
    const { out } = await preview('--by', 'date', '--lang', 'en');
    const rows = rowsByTime(jsonOf(await preview('--json')) as YearPreview);
    expect(out.match(/^[A-Z][a-z]{2}, \d\d\/\d\d\/\d{4}, \d\d:\d\d /gm)).toHaveLength(rows.length);
    expect(rows.map(({ at }) => at)).toStrictEqual(rows.map(({ at }) => at).sort());
    expect(out.indexOf('━━ September 2026 ━━')).toBeLessThan(out.indexOf('━━ November 2026 ━━'));
  });

  it('carries the whole explanation of every date in its JSON', async () => {
    const ran = await preview('--json');
    expect(ran.out.trimEnd()).not.toContain('\n');
    const { year, zone, subjects } = jsonOf(ran) as YearPreview;
    expect([year.label, year.firstDay, year.lastDay, zone]).toStrictEqual(['2026/27', '2026-09-01', '2027-08-31', 'Europe/Moscow']);
    const documents = subjects.flatMap(({ steps }) => steps).find(({ id }) => id === 'document-package')!;
    expect(documents.deadline.plan.due).toBe('2026-11-13');
    expect(documents.deadline.explanation.ru).toContain('Срок — 13 ноября 2026 года включительно');
  });

  it('refuses a year the programme does not have, in words', async () => {
    const ran = await runUplift(['programme', 'preview', 'smolensk', '--year', '2026', '--json', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(jsonOf(ran)).toStrictEqual({ error: { title: 'The year of the cycle is wrong', code: 'cycle-year-invalid', year: '2026', example: '2026/27',
      detail: 'Year 2026 does not fit this programme. Nothing was changed. Write it like 2026/27.' } });
    expect(ran.err).toBe('The year of the cycle is wrong\nYear 2026 does not fit this programme. Nothing was changed. Write it like 2026/27.\n');
  });

  it('refuses a programme it does not know, naming those it does', async () => {
    const ran = await runUplift(['programme', 'preview', 'atlantis', '--year', '2026/27']);
    expect([ran.code, ran.out]).toStrictEqual([1, '']);
    expect(ran.err).toMatch(/^Такой программы нет\nПрограмма atlantis не найдена\..*smolensk/);
  });
});

describe('the command line', () => {
  it.each([
    [['programme', 'preview', 'smolensk'], 'Не указан обязательный параметр «--year <year>»'],
    [['programme', 'check'], 'Не указано обязательное: «file»'],
    [['programme', 'chek', 'x'], 'Неизвестная команда «chek». Возможно, имелось в виду: check'],
    [['programme', 'check', 'x', '--loud'], 'Неизвестный параметр «--loud»'],
    [['--lang', 'fr'], 'Недопустимое значение у «--lang <language>»'],
  ])('says what is wrong with %j', async (args, title) => {
    expect(await runUplift(args)).toStrictEqual({ code: 2, out: '', err: `${title}\nСправка: добавьте --help.\n` });
  });

  it('shows its help in the language asked for, with the exit codes', async () => {
    const ru = await runUplift(['--help']);
    expect([ru.code, ru.err]).toStrictEqual([0, '']);
    expect(ru.out).toContain('Использование: uplift [параметры] [команда]');
    expect(ru.out).toContain('Коды завершения: 0 выполнено, 1 отказано, 2 неверная команда, 3 сервер недоступен.');
    const en = await runUplift(['programme', 'preview', '--help', '--lang', 'en']);
    expect(en.out).toContain('Usage: uplift programme preview [options] <file-or-name>');
  });
});
