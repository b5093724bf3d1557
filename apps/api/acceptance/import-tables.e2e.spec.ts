import { randomUUID } from 'node:crypto';
import { importStreamOf } from '@uplift/domain/import/stream';
import { schoolRecordStreamOf } from '@uplift/domain/school-record/stream';
import { indicatorStreamOf } from '@uplift/domain/indicator/stream';
import { personStreamOf } from '@uplift/domain/person/stream';
import { readSheets } from '@uplift/infra/sheets/read-sheets';
import { csvText, xlsxBytes, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import { readText } from '@uplift/domain/sheet/cell';
import type { CheckedAnswer, ImportAnswer } from '../imports/import-answer.js';
import { startTestApi, type Answer, type TestApi } from '../test-api.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const { body } = await api.as('coordinator').get<{ edition: number; document: object }>('/programmes/smolensk');
  const title = (ru: string, en: string) => ({ ru, en });
  const published = await api.as('coordinator').post('/programmes', { document: { ...body.document, edition: body.edition + 1, schoolTags: [{ id: 'evening', title: title('Вечерние', 'Evening') }, { id: 'federal', title: title('Федеральный проект', 'Federal project') }, { id: 'watched', title: title('Под наблюдением', 'Watched') }], indicators: [
    { id: 'methodists', title: title('Методисты', 'Methodists'), kind: 'count' }, { id: 'trained', title: title('Обучены', 'Trained'), kind: 'share' }, { id: 'centre', title: title('Центр', 'Centre'), kind: 'present' }] } });
  expect(published.text).toContain('"edition"');
  await api.as('coordinator').post('/cycles', { cycle: 'tables', programme: 'smolensk', year: '2026/27' });
  await api.as('coordinator').post('/cycles/tables/schools', { schools: [
    { id: 'school-a', name: 'Школа А', municipality: 'Вязьма' }, { id: 'school-b', name: 'Школа Б', municipality: 'Вязьма' }, { id: 'school-b2', name: 'Школа Б', municipality: 'Ельня' }] });
}, 120_000);
afterAll(async () => { await api.close(); });

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Table = readonly (readonly WrittenValue[])[];
const sheetOf = ([titles, ...rows]: Table) => ({ name: 'Лист', columns: titles!.map((title) => ({ title: String(title) })), rows });
const xlsx = (table: Table): Promise<Buffer> => xlsxBytes([sheetOf(table)]);

const send = async <Body>(path: string, bytes: Buffer, type = workbook, login = 'coordinator', key: string = randomUUID()): Promise<Answer<Body>> => {
  const { demoPersonId } = await import('../demo/demo-region.js');
  const response = await fetch(`${api.origin}/api/v1${path}`, { method: 'POST', body: new Uint8Array(bytes),
    headers: { 'content-type': type, 'idempotency-key': key, prefer: 'wait', authorization: `Bearer ${await api.token(demoPersonId(login))}` } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Body };
};
const upload = (kind: string, bytes: Buffer, more = '') => send<CheckedAnswer>(`/imports?cycle=tables&kind=${kind}${more}`, bytes);
const confirm = (answer: CheckedAnswer) => api.as('coordinator').post<ImportAnswer>(`/imports/${answer.import}/confirm`, { sha256: answer.checked.sha256 });
const eventsOf = async (stream: string) => (await api.store.readStream(stream)).map(({ type, data }) => ({ type, data }));

const results: Table = [
  ['Школа', 'Муниципалитет', 'Экзамен', 'Учебный год', 'Предмет', 'Класс', 'Участников', 'Ниже порога', 'Средний балл'],
  ['Школа А', 'Вязьма', 'ВПР', '2025/26', 'Математика', '5А', 20, 4, 3.5],
  ['Школа А', 'Вязьма', 'ВПР', '2025/2026', 'Математика', '5Б', '10', '5', '3,0'],
  ['Школа Б', 'Ельня', 'ОГЭ', '2025/26', 'Русский язык', 9, 12, 1, null],
];

describe('a table of results', () => {
  it('is checked whole, corrected in part, checked again, and stored only when it is confirmed', async () => {
    const wrong = await upload('results', await xlsx([results[0]!, results[1]!,
      ['Школа А', 'Вязьма', 'ВПР', '2025/26', 'Матиматика', 5, 'десять', 4, null], ['Школа Б', null, 'ОГЭ', '2025/26', 'Русский язык', 9, 12, 13, null], ['Школа Ж', 'Вязьма', 'ОГЭ', null, 'Физика', 9, 1, 0, null]]));
    expect(wrong.status).toBe(200);
    expect(wrong.body.problems.map(({ code, place, read, expected }) => [code, place.ru, read, expected.ru])).toStrictEqual([
      ['value-wrong', '«Лист», E3', 'Матиматика', 'школьный предмет, например «Математика»'],
      ['value-wrong', '«Лист», G3', 'десять', 'целое число от 0'],
      ['school-ambiguous', '«Лист», A4', 'Школа Б', 'код школы или муниципалитет: подходят school-b, school-b2'],
      ['part-above-whole', '«Лист», H4', '13', 'не больше 12 («Участников»)'],
      ['school-unknown', '«Лист», A5', 'Школа Ж', 'название школы из реестра региона'],
      ['year-missing', '«Лист», D5', '', 'столбец «Учебный год» или год для всего файла']]);
    expect(wrong.body.checked).toMatchObject({ rows: 4, errors: 6, questions: 0, changes: 1 });
    expect((await confirm(wrong.body)).status).toBe(409);

    const half = await upload('results', await xlsx([...results, ['Школа А', 'Вязьма', 'ВПР', '2025/26', 'Физика', 7, 5, 6, null]]), `&import=${wrong.body.import}`);
    expect(half.body).toMatchObject({ import: wrong.body.import, mended: 5, checked: { errors: 1 }, runs: [{ run: 1 }, { run: 2 }] });
    const right = await upload('results', await xlsx(results), `&import=${wrong.body.import}`);
    expect(right.body).toMatchObject({ import: wrong.body.import, problems: [], mended: 1, checked: { rows: 3, errors: 0, changes: 2, unchanged: 0 } });
    expect(await eventsOf(schoolRecordStreamOf('school-a'))).toStrictEqual([]);

    expect((await confirm(right.body)).body).toMatchObject({ status: 'completed', outcome: { run: 3, changes: 2, unchanged: 0 } });
    expect(await eventsOf(schoolRecordStreamOf('school-a'))).toStrictEqual([{ type: 'ResultsRecorded', data: { school: 'school-a', year: '2025/26', asOf: null, import: wrong.body.import, exam: 'vpr',
      rows: [{ subject: 'maths', grade: 5, participants: 30, below: 9, mean: 3.3333 }] } }]);
    expect(await eventsOf(schoolRecordStreamOf('school-b2'))).toHaveLength(1);
  });

  it('sent a second time changes nothing, also as CSV in another encoding and order', async () => {
    const [head, file] = [await api.store.head(), await xlsx(results)];
    const first = await upload('results', file);
    expect(first.body.checked).toMatchObject({ changes: 0, unchanged: 2 });
    expect((await confirm(first.body)).body).toMatchObject({ status: 'completed', outcome: { changes: 0, unchanged: 2 } });
    const records = await eventsOf(schoolRecordStreamOf('school-a'));
    expect(records).toHaveLength(1);
    const after = await api.store.head();
    expect(after).not.toBe(head);
    const again = await upload('results', file);
    expect(again.body).toMatchObject({ import: first.body.import, status: 'completed', checked: { changes: 0 } });
    expect((await confirm(again.body)).status).toBe(200);
    expect(await api.store.head()).toBe(after);
    const text = await csvText(sheetOf([results[0]!, ...results.slice(1).toReversed()]));
    const csv = await send<CheckedAnswer>('/imports?cycle=tables&kind=results', Buffer.from(text), 'text/csv');
    expect(csv.body.checked).toMatchObject({ errors: 0, changes: 0, unchanged: 2 });
  });
});

describe('a date outside of its year', () => {
  const values: Table = [['Показатель', 'Уровень', 'Школа', 'Муниципалитет', 'Числитель', 'Знаменатель', 'Дата']];
  it('is asked about, and a person’s settlement is an event', async () => {
    const file = await xlsx([...values, ['Методисты', 'школа', 'Школа А', 'Вязьма', 1, null, { date: '2027-10-10' }], ['trained', 'регион', null, null, 3, 12, '01.12.2026']]);
    const asked = await upload('indicators', file);
    expect(asked.body.problems).toMatchObject([{ severity: 'question', code: 'date-outside-year', sheet: 'Лист', row: 2, column: 7, read: '10.10.2027' }]);
    expect((await confirm(asked.body)).status).toBe(409);
    const settled = await api.as('coordinator').post<CheckedAnswer>(`/imports/${asked.body.import}/dates`, { sheet: 'Лист', row: 2, column: 7, read: '2027-10-10', stored: '2026-10-10', reason: 'опечатка в годе' });
    expect(settled.body).toMatchObject({ problems: [], mended: 1, settled: [{ row: 2, stored: '2026-10-10' }] });
    expect((await confirm(settled.body)).body).toMatchObject({ status: 'completed', outcome: { changes: 2 } });
    const events = await eventsOf(importStreamOf(asked.body.import));
    expect(events.map(({ type }) => type)).toStrictEqual(['ImportOpened', 'ImportChecked', 'DateSettled', 'ImportChecked', 'ImportConfirmed', 'IndicatorValuesImported', 'ImportCompleted']);
    expect(events[5]!.data).toMatchObject({ rows: [{ indicator: 'methodists', level: 'school', subject: 'school-a', numerator: 1, denominator: null, date: '2026-10-10' },
      { indicator: 'trained', level: 'region', numerator: 3, denominator: 12, date: '2026-12-01' }] });
    expect(await eventsOf(indicatorStreamOf('tables', 'school', 'school-a'))).toStrictEqual([{ type: 'IndicatorValuesRecorded', data: {
      cycle: 'tables', level: 'school', subject: 'school-a', region: 'smolensk-region', municipality: 'vyazma', import: asked.body.import, by: expect.any(String) as string,
      values: [{ indicator: 'methodists', role: 'actual', date: '2026-10-10', numerator: 1, denominator: null }] } }]);
    const { body: shown } = await api.as('coordinator').get<object>('/cycles/tables/indicators?level=region&subject=smolensk-region');
    expect(JSON.stringify(shown)).toContain('"numerator":3,"denominator":12');

    const [records, more] = [await eventsOf(indicatorStreamOf('tables', 'region', 'smolensk-region')), await xlsx([...values, ['trained', 'регион', null, null, 3, 12, '01.12.2026'], ['centre', 'регион', null, null, 1, null, '01.12.2026']])];
    const again = await upload('indicators', more);
    expect(again.body.checked).toMatchObject({ errors: 0, changes: 1, unchanged: 1 });
    expect((await confirm(again.body)).body).toMatchObject({ status: 'completed', outcome: { changes: 1, unchanged: 1 } });
    expect((await confirm(again.body)).body).toMatchObject({ status: 'completed' });
    const after = await eventsOf(indicatorStreamOf('tables', 'region', 'smolensk-region'));
    expect(after.slice(records.length).map(({ data }) => (data as { values: object[] }).values)).toStrictEqual([[{ indicator: 'centre', role: 'actual', date: '2026-12-01', numerator: 1, denominator: 1 }]]);
    const far = await upload('indicators', await xlsx([...values, ['trained', 'регион', null, null, 3, 12, '10.10.2010'], ['trained', 'регион', null, null, '2,5', 12, '02.12.2026']]));
    const settledFar = await api.as('coordinator').post<CheckedAnswer>(`/imports/${far.body.import}/dates`, { sheet: 'Лист', row: 2, column: 7, read: '2010-10-10', stored: '2010-10-10', reason: 'так и есть' });
    expect(settledFar.body.problems.map(({ code, row, column }) => [code, row, column])).toStrictEqual([['value-wrong', 2, 7], ['value-wrong', 3, 5]]);
  });
});

describe('an indicator’s value', () => {
  it('must fit its kind, its whole and its programme', async () => {
    const answer = await upload('indicators', await xlsx([['Показатель', 'Уровень', 'Муниципалитет', 'Числитель', 'Знаменатель', 'Дата'],
      ['Центр', 'регион', null, 2, null, '01.12.2026'], ['Методисты', 'муниципалитет', 'Вязьма', '1,5', null, '01.12.2026'], ['Обучены', 'регион', null, 5, null, '01.12.2026'],
      ['Обучены', 'регион', null, 5, 4, '01.12.2026'], ['Нечто', 'регион', null, 5, 4, '01.12.2026'], ['Центр', 'муниципалитет', 'Нигде', 1, null, '31.02.2027']]));
    expect(answer.body.problems.map(({ code, row, column }) => [code, row, column])).toStrictEqual([
      ['value-wrong', 2, 4], ['value-wrong', 3, 4], ['value-wrong', 4, 5], ['part-above-whole', 5, 4], ['indicator-unknown', 6, 1], ['value-wrong', 7, 6]]);
  });
});

describe('other kinds of table', () => {
  it('register schools with their kind, and put them on the list when asked', async () => {
    const table: Table = [['Код школы', 'Школа', 'Муниципалитет', 'Вид школы'], ['evening-1', '=Вечерняя', 'Вязьма', 'вечерняя'], [null, 'Школа В', 'Ельня', null]];
    const checked = await upload('schools', await xlsx(table), '&list=true');
    expect(checked.body.checked).toMatchObject({ errors: 0, changes: 2 });
    expect((await confirm(checked.body)).body).toMatchObject({ status: 'completed' });
    expect((await eventsOf('school-evening-1')).map(({ type, data }) => [type, (data as { name?: string }).name])).toStrictEqual([['SchoolRegistered', '=Вечерняя'], ['SchoolKindChanged', undefined]]);
    const { body } = await api.as('coordinator').get<{ schools: { school: string }[] }>('/cycles/tables/schools');
    expect(body.schools.map(({ school }) => school)).toContain('evening-1');
  });

  it('say what schools are counted apart by: the table, the registry and the watch lists', async () => {
    const unknown = await upload('schools', await xlsx([['Код школы', 'Школа', 'Муниципалитет', 'Признаки'], ['school-a', 'Школа А', 'Вязьма', 'федеральный проект; ночная']]), '&list=true');
    expect(unknown.body.problems).toMatchObject([{ code: 'value-wrong', row: 2, column: 4, expected: { ru: 'признаки программы: Вечерние; Федеральный проект; Под наблюдением' } }]);
    expect((await api.as('coordinator').post('/registry/watch-lists', { list: 'watched', region: 'smolensk-region', title: { ru: 'Под наблюдением', en: 'Watched' } })).status).toBe(200);
    expect((await api.as('coordinator').post('/registry/watch-lists/watched/schools', { school: 'school-b', reason: 'спад' })).status).toBe(200);
    const right = await upload('schools', await xlsx([['Код школы', 'Школа', 'Муниципалитет', 'Признаки'], ['school-a', 'Школа А', 'Вязьма', 'Федеральный проект'], ['school-b', 'Школа Б', 'Вязьма', null],
      ['evening-1', '=Вечерняя', 'Вязьма', 'federal']]), '&list=true');
    expect((await confirm(right.body)).body).toMatchObject({ status: 'completed' });
    const wrong = await api.as('coordinator').post<{ code: string }>('/cycles/tables/schools', { schools: [{ id: 'school-b2', name: 'Школа Б', municipality: 'Ельня', tags: ['nightly'] }] });
    expect([wrong.status, wrong.body.code]).toStrictEqual([400, 'school-table-invalid']);
    expect((await api.as('coordinator').post('/cycles/tables/schools', { schools: [{ id: 'school-b2', name: 'Школа Б', municipality: 'Ельня', tags: ['Федеральный проект'] }] })).status).toBe(200);
    const listed = async (tag: string) => (await api.as('coordinator').get<{ schools: { school: string; tags: string[] }[] }>(`/cycles/tables/schools?tag=${tag}`)).body.schools.map(({ school, tags }) => [school, ...tags]);
    expect([await listed('federal'), await listed('evening'), await listed('watched')]).toStrictEqual([
      [['evening-1', 'evening', 'federal'], ['school-a', 'federal'], ['school-b2', 'federal']], [['evening-1', 'evening', 'federal']], [['school-b', 'watched']]]);
  });

  it('keep passports, staff and resources by year', async () => {
    const tables: Readonly<Record<string, Table>> = {
      social: [['Код школы', 'Учеников', 'Из неполных семей', 'Дата'], ['school-a', '1 200', 300, { date: '2026-10-01' }]],
      staff: [['Код школы', 'Учителей', 'С высшей категорией'], ['school-a', 40, 7]],
      resources: [['Код школы', 'Устойчивый интернет', 'Компьютеров на 100 учеников', 'Вакансий учителей'], ['school-a', 'нет', '7,5', 3]],
    };
    for (const [kind, table] of Object.entries(tables)) expect((await confirm((await upload(kind, await xlsx(table))).body)).body).toMatchObject({ status: 'completed', outcome: { changes: 1 } });
    expect((await eventsOf(schoolRecordStreamOf('school-a'))).slice(1).map(({ type, data }) => ({ type, ...data as object, import: '' }))).toMatchObject([
      { type: 'SocialPassportRecorded', year: '2026/27', asOf: '2026-10-01', pupils: 1200, singleParent: 300, onRecord: null },
      { type: 'StaffRecorded', teachers: 40, highestCategory: 7, firstCategory: null },
      { type: 'ResourcesRecorded', stableInternet: false, computersPerHundred: 7.5, teacherVacancies: 3 }]);
  });

  it('bring contacts sealed into people’s own streams, once', async () => {
    const table: Table = [['Код школы', 'Муниципалитет', 'Роль', 'ФИО', 'Почта', 'Телефон'], ['school-a', null, 'команда школы', 'Пример Примерович', 'primer@example.org', '+7 900 000-00-00'],
      [null, 'Вязьма', 'муниципальный центр', 'Пример Примерович', 'primer@example.org', null]];
    const checked = await upload('contacts', await xlsx(table));
    expect(checked.body.checked).toMatchObject({ errors: 0, changes: 1 });
    expect((await confirm(checked.body)).body).toMatchObject({ status: 'completed' });
    const { body } = await api.as('coordinator').get<{ people: { person: string; contacts: { name: string; email: string | null } | null; grants: unknown[] }[] }>('/people?limit=500');
    const person = body.people.find(({ contacts }) => contacts?.email === 'primer@example.org')!;
    expect(person.grants).toHaveLength(2);
    const stored = JSON.stringify([...await eventsOf(personStreamOf(person.person)), ...await eventsOf(importStreamOf(checked.body.import))]);
    expect(stored).not.toMatch(/Пример|primer@|900/);
    const again = await upload('contacts', await xlsx([...table, []]));
    expect(again.body.checked).toMatchObject({ changes: 0 });
    const administrator = await upload('contacts', await xlsx([table[0]!, [null, null, 'администратор', 'Некто', null, null]]));
    expect(administrator.body.problems).toMatchObject([{ code: 'value-wrong', column: 3 }]);
  });
});

describe('a template', () => {
  it.each(['schools', 'results', 'social', 'staff', 'resources', 'contacts', 'indicators'])('of %s comes with what is known, and goes back in without a problem of its own', async (kind) => {
    const { demoPersonId } = await import('../demo/demo-region.js');
    const response = await fetch(`${api.origin}/api/v1/imports/templates/${kind}?cycle=tables&year=2025/26`, { headers: { authorization: `Bearer ${await api.token(demoPersonId('coordinator'))}` } });
    expect([response.status, response.headers.get('content-type')]).toStrictEqual([200, workbook]);
    const bytes = Buffer.from(await response.arrayBuffer());
    const rows: string[][] = [];
    for await (const { sheet, cells } of readSheets(bytes, () => undefined)) if (!sheet.startsWith('Как')) rows.push(cells.map(({ value }) => readText(value)));
    expect(rows.length).toBeGreaterThan(1);
    if (kind !== 'indicators') expect(rows.flat()).toContain('school-a');
    const checked = await upload(kind, bytes);
    expect(checked.status).toBe(200);
    expect(checked.body.problems.filter(({ code }) => code !== 'value-missing')).toStrictEqual([]);
    if (kind === 'schools') expect(checked.body.checked).toMatchObject({ errors: 0, changes: 0 });
    if (kind === 'results') expect(rows).toContainEqual(['school-a', 'Школа А', 'Вязьма', 'ВПР', '2025/26', 'Математика', '5', '30', '9', '3,3333']);
  });
});

describe('what may not be imported', () => {
  it.each([['nothing', Buffer.alloc(0), 400], ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 400], ['a cut workbook', Buffer.from('PK\u0003\u0004cut'), 400]])('%s is refused with a reason and leaves nothing', async (_, bytes, status) => {
    const head = await api.store.head();
    const answer = await send<{ code: string; detail: string }>('/imports?cycle=tables&kind=results', bytes, 'application/octet-stream');
    expect(answer.status).toBe(status);
    expect(answer.body.detail.length).toBeGreaterThan(20);
    expect(await api.store.head()).toBe(head);
  });

  it('is not imported by those who may not, nor for a cycle there is not', async () => {
    const bytes = await xlsx(results);
    expect((await send('/imports?cycle=tables&kind=results', bytes, workbook, 'curator')).status).toBe(403);
    expect((await send('/imports?cycle=nowhere&kind=results', bytes)).status).toBe(404);
    expect((await send('/imports?cycle=tables&kind=marks', bytes)).status).toBe(400);
    expect((await api.as('coordinator').get('/imports/nothing')).status).toBe(404);
    expect((await api.as('coordinator').post('/imports/nothing/confirm', { sha256: 'a'.repeat(64) })).status).toBe(404);
    expect((await api.as('coordinator').post('/imports?cycle=tables&kind=results', { rows: [] })).status).toBe(400);
  });

  it('goes with its file when it is given up', async () => {
    const checked = await upload('staff', await xlsx([['Код школы', 'Учителей'], ['school-b', 12]]));
    expect((await api.as('coordinator').post(`/imports/${checked.body.import}/discard`, { reason: 'не тот год' })).body).toMatchObject({ status: 'discarded' });
    expect((await confirm(checked.body)).status).toBe(409);
    const anew = await upload('staff', await xlsx([['Код школы', 'Учителей'], ['school-b', 13]]), `&import=${checked.body.import}`);
    expect((await confirm(anew.body)).body).toMatchObject({ status: 'completed' });
  });
});
