import type { Browser, Page } from 'playwright-core';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import { pdf } from '@uplift/infra/files/contract/sample-files';
import { xlsxBytes } from '@uplift/infra/sheets/write-sheets';
import { browserSuite } from './find-browser.fixture.js';
import { launchSchoolYear, schoolCycle } from './school-programme.fixture.js';
import { openBrowser, visit, type Visit } from './workplace.fixture.js';

interface Plan { readonly sections: readonly { readonly section: string; readonly measures: readonly { readonly title: string; readonly person: string | null; readonly effect: string }[] }[] }
interface Form { readonly status: string; readonly fields: readonly { readonly field: string; readonly value: unknown }[] }

const caseOf = (school: number): string => `${schoolCycle}.school.vyazma-${school}`;
const entry = (school: number): string => `/cases/${caseOf(school)}/steps/entry`;
const roadmap = (school: number): string => `/cases/${caseOf(school)}/roadmap`;
const patience = { timeout: 60_000, intervals: [100, 250, 500] };

/** Asks until the answer is the one waited for. */
const until = async <Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> => {
  const end = performance.now() + patience.timeout;
  for (let nth = 0; ; nth += 1) {
    const value = await ask();
    if (holds(value)) return value;
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => { setTimeout(resolve, patience.intervals[Math.min(nth, patience.intervals.length - 1)]); });
  }
};

browserSuite('a school’s year in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await startTestApi({ now: '2026-09-14T06:00:00.000Z' });
    await launchSchoolYear(api);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
  }, 60_000);

  const valueOf = async (school: number, field: string): Promise<unknown> =>
    (await api.as('coordinator').get<Form>(`${entry(school)}/form`)).body.fields.find((one) => one.field === field)?.value ?? null;
  const saved = (page: Page) => page.getByText('Всё сохранено на сервере.').waitFor();
  const enclose = async (page: Page, number: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles({ name: `план-${number}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(pdf(number)) });
    await page.getByLabel('Дата документа').fill('2026-09-14');
    await page.getByLabel('Номер', { exact: true }).fill(number);
  };
  const clean = async ({ violations, wrongs, context }: Visit): Promise<void> => {
    expect(await violations()).toStrictEqual([]);
    expect(wrongs).toStrictEqual([]);
    await context.close();
  };

  it('fills in a form that saves itself, with two at once on one draft, and answers the question that holds it back', async () => {
    const [school, centre] = [await visit(browser, api.origin, { login: 'school-1' }), await visit(browser, api.origin, { login: 'centre' })];
    const { page } = school;
    await school.open(entry(1), 'Заполнить входной мониторинг');
    await centre.open(entry(1), 'Заполнить входной мониторинг');
    await page.getByLabel('Педагоги школы').fill('400');
    await page.getByText('не больше 300').waitFor();
    await page.getByLabel('Педагоги школы').fill('120');
    await page.getByLabel('Не успевают').fill('12');
    await page.getByLabel('Всего учеников').fill('250');
    await page.getByRole('radiogroup', { name: 'Интернет устойчив' }).getByLabel('Нет', { exact: true }).check();
    await until(() => valueOf(1, 'internet'), (value) => value === false);
    await saved(page);

    // Different fields merge by themselves, and the other is told.
    await centre.page.getByLabel('Что ещё важно').fill('Проверено центром');
    await saved(centre.page);
    await page.getByText('Другой человек сейчас изменил').waitFor();
    expect(await page.getByLabel('Что ещё важно').inputValue()).toBe('Проверено центром');

    // The same field, changed by both while one had no connection: both values are shown and one is chosen.
    await school.context.setOffline(true);
    await page.getByLabel('Когда доступ исправят').fill('к ноябрю');
    await page.getByText('Нет связи: всё сохранено в этом браузере').waitFor();
    await centre.page.getByLabel('Когда доступ исправят').fill('к декабрю');
    await until(() => valueOf(1, 'remedy'), (value) => value === 'к декабрю');
    await school.context.setOffline(false);
    await page.getByText('«Когда доступ исправят» одновременно изменил другой человек').waitFor();
    await school.picture('school-conflict');
    await page.getByRole('button', { name: 'Оставить моё' }).click();
    await until(() => valueOf(1, 'remedy'), (value) => value === 'к ноябрю');
    await saved(page);

    await page.getByRole('button', { name: 'Сдать', exact: true }).click();
    await page.getByText('Форму задержал 1 вопрос').waitFor();
    expect(await school.violations()).toStrictEqual([]);
    await school.picture('school-form');
    await page.getByLabel('Почему это верно').fill('Три здания');
    await page.getByRole('button', { name: 'Пояснить' }).click();
    await page.getByText('Форму задержал 1 вопрос').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Сдать', exact: true }).click();
    await page.getByText('Версия формы 1, редакция программы 1').waitFor();
    await page.getByText('12 из 250').waitFor();
    school.wrongs.splice(0, school.wrongs.length, ...school.wrongs.filter((wrong) => !/ERR_INTERNET_DISCONNECTED|409 \(Conflict\)/.test(wrong)));
    await clean(school);
    await clean(centre);
  }, 240_000);

  it('goes on without a connection, also in a new tab, and hands in when there is one', async () => {
    const { page, context, open, violations, picture } = await visit(browser, api.origin, { login: 'school-2' });
    await open(entry(2), 'Заполнить входной мониторинг');
    await page.getByLabel('Педагоги школы').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Заполнить входной мониторинг' }).waitFor();
    await page.getByLabel('Педагоги школы').fill('31');
    await page.getByLabel('Не успевают').fill('4');
    await page.getByLabel('Всего учеников').fill('180');
    await page.getByRole('radiogroup', { name: 'Интернет устойчив' }).getByLabel('Да', { exact: true }).check();
    await page.getByRole('button', { name: 'Сдать', exact: true }).click();
    await page.getByText('Нет связи — работа сохранена').waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('school-offline');

    const later = await context.newPage();
    await page.close();
    await later.goto(`${api.origin}/tasks`);
    await later.getByText('1 работа ждёт связи').waitFor();
    expect((await api.as('school-2').get<Form>(`${entry(2)}/form`)).body.status).toBe('not-begun');
    await context.setOffline(false);
    // The new tab has no sign-in of its own: the provider knows the person still and asks for nothing.
    await later.getByRole('button', { name: 'Войти', exact: true }).first().click();
    const form = await until(async () => (await api.as('school-2').get<Form>(`${entry(2)}/form`)).body, ({ status }) => status === 'submitted');
    expect(Object.fromEntries(form.fields.filter(({ value }) => value !== null).map(({ field, value }) => [field, value])))
      .toStrictEqual({ teachers: 31, failing: { numerator: 4, denominator: 180 }, internet: true });
    await context.close();
  }, 240_000);

  it('writes a plan, gets it back with a remark on a measure, answers it, has it approved, and corrected after that', async () => {
    const school = await visit(browser, api.origin, { login: 'school-1' });
    const { page } = school;
    await school.open(roadmap(1), 'Составить план школы');
    const write = async (section: string, title: string): Promise<void> => {
      const panel = page.getByRole('region', { name: section });
      await panel.getByRole('textbox', { name: 'Мера', exact: true }).fill(title);
      await panel.getByLabel('Риск').fill('Низкая мотивация');
      await panel.getByRole('combobox', { name: 'Кто отвечает' }).click();
      await page.getByRole('option', { name: 'команда школы' }).click();
      await panel.getByLabel('Срок').fill('2026-12-01');
      await panel.getByLabel('Ожидаемый результат').fill('Меньше неуспевающих');
    };
    await page.getByRole('combobox', { name: 'Взять меру из программы' }).click();
    await page.getByRole('option', { name: 'Взаимное посещение уроков' }).click();
    await write('Работа с педагогами', 'Взаимное посещение уроков');
    await page.getByRole('combobox', { name: 'Исполнитель' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: /Родители как партнёры/ }).click();
    await page.getByRole('region', { name: 'Родители как партнёры' }).getByRole('button', { name: 'Добавить меру' }).click();
    await write('Родители как партнёры', 'Опрос родителей');
    await page.getByText('План заполнен: можно сдавать.').waitFor();
    await saved(page);
    await enclose(page, '1');
    expect(await school.violations()).toStrictEqual([]);
    await school.picture('school-roadmap');
    await page.getByRole('button', { name: 'Отправить на проверку' }).click();
    await page.getByText('Сдача 1:').waitFor();

    const centre = await visit(browser, api.origin, { login: 'centre' });
    await centre.open(roadmap(1), 'Составить план школы');
    const review = (name: string) => centre.page.getByRole('region', { name: `Проверка раздела «${name}»` });
    await review('Работа с педагогами').getByRole('button', { name: 'Раздел в порядке' }).click();
    await review('Работа с педагогами').getByText('Сохранено').waitFor();
    await review('Родители как партнёры').getByRole('button', { name: 'Добавить замечание' }).click();
    await review('Родители как партнёры').getByRole('combobox', { name: 'Место замечания 1' }).click();
    await centre.page.getByRole('option', { name: 'Мера 1' }).click();
    await review('Родители как партнёры').getByRole('textbox', { name: 'Замечание 1', exact: true }).fill('Уточните результат');
    await review('Родители как партнёры').getByRole('button', { name: 'Сохранить замечания' }).click();
    await centre.page.getByText('План вернётся с 1 замечанием.').waitFor();
    await centre.page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();

    await page.getByText('Ответьте ещё на 1 замечание').first().waitFor();
    await page.getByText('Родители как партнёры, Мера 1:').waitFor();
    await page.getByRole('region', { name: 'Родители как партнёры' }).getByLabel('Ожидаемый результат').fill('Неуспевающих меньше на треть');
    await saved(page);
    await page.getByLabel('Исправили').check();
    await page.getByRole('button', { name: 'Ответить' }).click();
    await page.getByText('На все замечания есть ответ').waitFor();
    await school.picture('school-remarks');
    await enclose(page, '2');
    await page.getByRole('button', { name: 'Отправить снова' }).click();

    await centre.page.getByText('С прошлого круга изменено 1 место').waitFor();
    await centre.page.getByText('Неуспевающих меньше на треть').first().waitFor();
    expect(await review('Работа с педагогами').count()).toBe(0);
    expect(await centre.violations()).toStrictEqual([]);
    await centre.picture('municipal-centre-review');
    await centre.page.getByRole('button', { name: 'Утвердить план' }).click();
    await centre.page.getByText(/Выполнено 0 %/).waitFor();
    await page.getByText(/Выполнено 0 %/).waitFor();
    const plan = (await api.as('coordinator').get<Plan>(roadmap(1))).body;
    expect(plan.sections.map(({ section, measures }) => [section, measures.map(({ title, person, effect }) => [title, person !== null, effect])])).toStrictEqual([
      ['teachers', [['Взаимное посещение уроков', true, 'Меньше неуспевающих']]], ['parents', [['Опрос родителей', false, 'Неуспевающих меньше на треть']]]]);

    // What was approved is corrected: with a reason and a day, handed in anew, and what was handed in before stays.
    const reopen = async (reason: string): Promise<void> => {
      await centre.page.getByRole('button', { name: 'Отправить на исправление' }).click();
      await centre.page.getByLabel('Почему план нужно исправить').fill(reason);
      await centre.page.getByLabel('Исправить и утвердить до').fill('2026-12-15');
      expect(await centre.violations()).toStrictEqual([]);
      await centre.page.getByRole('button', { name: 'Открыть для исправления' }).click();
      await page.getByText('Утверждённый план исправляется до').waitFor();
      await page.getByText(`Причина: ${reason}.`).waitFor();
    };
    await reopen('Опрос даёт больше');
    await page.getByRole('region', { name: 'Родители как партнёры' }).getByLabel('Ожидаемый результат').fill('Неуспевающих меньше вдвое');
    await saved(page);
    await enclose(page, '3');
    expect(await school.violations()).toStrictEqual([]);
    await school.picture('school-correction');
    await page.getByRole('button', { name: /^Отправить (на проверку|снова)$/ }).click();
    await centre.page.getByText('Неуспевающих меньше вдвое').first().waitFor();
    await centre.page.getByRole('button', { name: 'Утвердить план' }).click();
    await page.getByText(/Выполнено 0 %/).waitFor();
    for (const nth of [1, 2, 3]) await page.getByText(`Сдача ${nth}:`).waitFor();
    const effectNow = async () => (await api.as('school-1').get<Plan>(roadmap(1))).body.sections[1]?.measures[0]?.effect;
    expect(await effectNow()).toBe('Неуспевающих меньше вдвое');
    const before = (await api.as('school-1').get<{ content: Plan['sections'] }>(`${roadmap(1)}/submissions/2`)).body.content;
    expect(before.find(({ section }) => section === 'parents')?.measures.map(({ effect }) => effect)).toStrictEqual(['Неуспевающих меньше на треть']);

    // The next correction is given up: the plan is again what was approved.
    await reopen('Ещё одна правка');
    await page.getByRole('region', { name: 'Родители как партнёры' }).getByLabel('Ожидаемый результат').fill('Забыли');
    await saved(page);
    await centre.page.getByLabel('Почему исправление не нужно').fill('План выполним и так');
    await centre.page.getByRole('button', { name: 'Оставить как есть' }).click();
    await page.getByText(/Выполнено 0 %/).waitFor();
    await centre.page.getByText(/Выполнено 0 %/).waitFor();
    expect(await effectNow()).toBe('Неуспевающих меньше вдвое');
    await clean(centre);
    await clean(school);
  }, 400_000);

  it('answers a survey by its link, and takes a form from Excel', async () => {
    const coordinator = api.as('coordinator');
    await coordinator.post('/surveys', { survey: 'attitude', cycle: schoolCycle, form: 'attitude', closesAt: '2027-01-31T21:00:00.000Z' });
    const { body: { issued } } = await coordinator.post<{ issued: string[] }>('/surveys/attitude/tickets', { count: 1 });
    const survey = await visit(browser, api.origin, { login: null });
    await survey.open(`/surveys/attitude?ticket=${issued[0]}`, 'Отношение к переменам');
    await survey.page.getByRole('combobox', { name: 'Кем вы работаете' }).click();
    await survey.page.getByRole('option', { name: 'Учитель' }).click();
    await survey.page.getByLabel('Да', { exact: true }).check();
    expect(await survey.violations()).toStrictEqual([]);
    await survey.picture('everyone-survey');
    await survey.page.getByRole('button', { name: 'Отправить ответы' }).click();
    await survey.page.getByText('Ответы приняты.').waitFor();
    await clean(survey);

    const { page, open, picture, violations, wrongs, context } = await visit(browser, api.origin, { login: 'school-2' });
    const rows = [['teachers', '', 33], ['failing.numerator', '', 5], ['failing.denominator', '', 181], ['internet', '', 'может быть'], ['causes', '', 'Кадры; Мотивация']];
    const bytes = await xlsxBytes([{ name: 'Форма', columns: ['Код', 'Вопрос', 'Ответ'].map((title) => ({ title })), rows },
      { name: 'staff', columns: ['Предмет', 'Ставок'].map((title) => ({ title })), rows: [['Математика', 1.5]] }]);
    await open(entry(2), 'Заполнить входной мониторинг');
    await page.getByLabel('Почему нужно исправить').fill('Уточнили состав');
    await page.getByRole('button', { name: 'Исправить сданное' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Скачать в Excel' }).click()]);
    expect(file.suggestedFilename()).toBe('entry.xlsx');
    await page.getByLabel('Выбрать заполненный файл Excel').setInputFiles({ name: 'entry.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByText('Из файла взято 4 поля.').waitFor();
    await page.getByText('Строка 5: «Интернет устойчив»: нужно да или нет').waitFor();
    await until(async () => [await valueOf(2, 'teachers'), await valueOf(2, 'staff')], ([teachers, staff]) => teachers === 33 && staff !== null);
    expect([await valueOf(2, 'failing'), await valueOf(2, 'causes'), await valueOf(2, 'staff')])
      .toStrictEqual([{ numerator: 5, denominator: 181 }, ['staff', 'motivation'], [{ subject: 'Математика', posts: 1.5 }]]);
    await saved(page);
    expect(await violations()).toStrictEqual([]);
    await picture('school-excel');
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, 240_000);

  it('speaks English, and fits a phone in the dark', async () => {
    const { page, context, wrongs, violations, open } = await visit(browser, api.origin, { login: 'school-3', language: 'en', width: 390, dark: true });
    for (const [path, heading, shown] of [[entry(3), 'Fill in the entry monitoring', 'Download as Excel'], [roadmap(3), 'Draw up the school’s plan', 'Add a measure']] as const) {
      await open(path, heading);
      await page.getByRole('button', { name: shown }).waitFor();
      expect([path, await violations()]).toStrictEqual([path, []]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([path, overflow]).toStrictEqual([path, 0]);
    }
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, 120_000);
});
