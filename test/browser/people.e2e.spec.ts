import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { demoPersonId } from '@uplift/api/demo/demo-region';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import { totpCode, totpStep } from '@uplift/infra/identity/totp';
import { browserSuite } from './find-browser.fixture.js';
import { openBrowser, visit, type Visit } from './workplace.fixture.js';

const cycle = 'smolensk-2026';
/** A bound on hanging, not on speed. */
const longest = 300_000;

/** What a page without its connection logs is no fault of the page. */
const faults = (wrongs: readonly string[]): readonly string[] => wrongs.filter((wrong) => !/net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED)/.test(wrong));
const widerThanItsWindow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

browserSuite('everyone’s own things, and the curator’s and coordinator’s pages', () => {
  let api: TestApi;
  let browser: Browser;
  const as = (login: string | null, more: object = {}): Promise<Visit> => visit(browser, api.origin, { login, ...more });
  const clean = async ({ context, wrongs, violations }: Visit): Promise<void> => {
    expect(await violations()).toStrictEqual([]);
    expect(faults(wrongs)).toStrictEqual([]);
    await context.close();
  };
  beforeAll(async () => {
    api = await startTestApi({ now: '2026-09-01T06:00:00.000Z' });
    await api.as('coordinator').post(`/cycles/${api.cycle}/launch`, {});
    await api.work(api.cycle);
    api.now = '2026-11-10T06:00:00.000Z';
    await api.work(api.cycle);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
  }, 60_000);

  it('let a person add a code of the phone to the password, and sign in with both', async () => {
    const own = await as('expert');
    const { page } = own;
    await own.open('/settings', 'Настройки');
    await page.getByRole('button', { name: 'Подключить' }).click();
    const secret = await page.getByTestId('secret').innerText();
    await page.getByRole('img', { name: /QR-код/ }).waitFor();
    await own.picture('everyone-settings');
    await page.getByLabel('Код из шести цифр').fill(totpCode(secret, totpStep(Date.now())));
    await page.getByRole('button', { name: 'Включить' }).click();
    await page.getByText(/Включён с/).waitFor();
    await clean(own);

    const again = await as(null);
    await again.page.getByRole('button', { name: 'Войти', exact: true }).first().click();
    await again.page.locator('#login').fill('expert');
    await again.page.locator('#password').fill('uplift-demo');
    await again.page.locator('button[value=sign-in]').click();
    await again.page.locator('#code').fill('00');
    await again.page.locator('button[value=sign-in]').click();
    await again.page.getByText('Код не подошёл.').waitFor();
    expect(await again.violations()).toStrictEqual([]);
    // The code of the step after: that of the present one was used to turn it on.
    await again.page.locator('#code').fill(totpCode(secret, totpStep(Date.now()) + 1));
    await again.page.locator('button[value=sign-in]').click();
    await again.page.getByRole('navigation').first().waitFor();
    expect(again.wrongs.filter((wrong) => !/status of 401/.test(wrong))).toStrictEqual([]);
    await again.context.close();
  }, longest);

  it('keep a visit recorded on a phone without a connection, and send it once there is one', async () => {
    const phone = await as('curator', { width: 390 });
    const { page, context } = phone;
    await phone.open('/visits', 'Визиты и консультации');
    await page.getByPlaceholder('Выберите школу').click();
    await page.getByRole('option', { name: 'Школа 1, Вязьма' }).click();
    await page.getByText('Консультация', { exact: true }).click();
    await page.getByLabel('Когда').fill('2026-11-09');
    await page.getByRole('button', { name: 'Добавить договорённость' }).click();
    await page.getByLabel('Договорённость 1', { exact: true }).fill('Пересмотреть план внутренней оценки');
    await page.getByLabel('Срок 1', { exact: true }).fill('2026-12-01');
    await page.getByText(/Сохранено в этом браузере/).waitFor();
    await phone.open('/visits', 'Визиты и консультации');
    expect(await page.getByLabel('Договорённость 1', { exact: true }).inputValue()).toBe('Пересмотреть план внутренней оценки');
    await phone.picture('curator-visits');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Записать', exact: true }).click();
    await page.getByText(/Связи нет — запись сохранена/).waitFor();
    await page.getByText(/Ждёт отправки: Школа 1, Вязьма/).waitFor();
    expect((await api.as('curator').get<{ visits: unknown[] }>(`/cycles/${cycle}/visits`)).body.visits).toStrictEqual([]);
    await context.setOffline(false);
    await page.getByRole('link', { name: /Пересмотреть план внутренней оценки · до 01\.12\.2026/ }).waitFor();
    await page.getByText(/Ждёт отправки/).waitFor({ state: 'detached' });
    const { body: { visits } } = await api.as('school-1').get<{ visits: { kind: string; dates: string[]; tasks: unknown[] }[] }>(`/cycles/${cycle}/visits`);
    expect(visits.map(({ kind, dates, tasks }) => [kind, dates, tasks.length])).toStrictEqual([['consultation', ['2026-11-09'], 1]]);
    expect(await page.evaluate(widerThanItsWindow)).toBe(0);
    await clean(phone);
  }, longest);

  it('move an interview by keyboard, and show a clash before anything is saved', async () => {
    const coordinator = api.as('coordinator');
    const desk = await as('coordinator');
    const { page } = desk;
    await desk.open('/interviews', 'Собеседования');
    await page.getByRole('button', { name: 'Составить и опубликовать' }).click();
    await page.getByText('График составлен и виден школам.', { exact: false }).waitFor();
    for (const school of ['vyazma-1', 'vyazma-2']) {
      expect((await coordinator.post(`/cycles/${cycle}/interviews/participants`, { school, participants: [demoPersonId('expert')] })).status).toBe(200);
    }
    await desk.open('/interviews', 'Собеседования');
    await page.getByRole('button', { name: 'Перенести: Школа 2, Вязьма' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-slot="2026-11-17-1500"]:focus').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.locator('[data-slot="2026-11-17-1430"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Мешает собеседование школы «Школа 1, Вязьма».').waitFor();
    expect(await page.getByRole('button', { name: 'Сохранить' }).isDisabled()).toBe(true);
    await desk.picture('coordinator-interviews');
    await page.getByRole('button', { name: 'Выбрать другое время' }).press('Enter');
    await propose(page, '2026-11-17', '14:40');
    await page.getByText('Так нельзя: Участник занят в это время').waitFor();
    await page.getByRole('button', { name: 'Выбрать другое время' }).press('Enter');
    await propose(page, '2026-11-19', '10:00');
    await page.getByText(/Свободно: 19 ноября 2026/).waitFor();
    expect(await desk.violations()).toStrictEqual([]);
    await page.getByRole('button', { name: 'Сохранить' }).press('Enter');
    await page.getByRole('heading', { name: /19 ноября 2026/ }).waitFor();
    const { body } = await coordinator.get<{ interviews: { school: string | null; slot: string }[] }>(`/cycles/${cycle}/interviews`);
    expect(body.interviews.filter(({ school }) => school?.startsWith('vyazma')).map(({ school, slot }) => [school, slot])).toStrictEqual([['vyazma-1', '2026-11-17-1430'], ['vyazma-2', '2026-11-19-1000']]);
    await clean(desk);
  }, longest);

  it('hold a meeting to its signed minutes', async () => {
    const desk = await as('coordinator');
    const { page } = desk;
    await desk.open('/meetings', 'Совещания');
    await page.getByRole('button', { name: 'Назначить совещание' }).click();
    await page.getByLabel('О чём').fill('Итоги экспертизы');
    await page.getByLabel('День').fill('2026-11-09');
    await page.getByRole('button', { name: 'Назначить', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Итоги экспертизы' }).waitFor();
    await page.getByLabel('координатор института').fill('3');
    await page.getByRole('button', { name: 'Записать участников' }).click();
    await page.getByRole('region', { name: 'Кто был' }).getByText('Сохранено').waitFor();
    await page.getByRole('button', { name: 'Добавить решение' }).click();
    await page.getByLabel('Что решили').fill('Подготовить сводку');
    await page.getByRole('button', { name: 'Сохранить протокол' }).click();
    await page.getByRole('button', { name: 'Подписать' }).click();
    await page.getByText('протокол подписан', { exact: true }).waitFor();
    await page.getByText('Подготовить сводку').waitFor();
    await desk.picture('coordinator-meeting');
    await clean(desk);
  }, longest);

  it('sign a report after it was read, and download what was signed', async () => {
    const desk = await as('coordinator');
    const { page } = desk;
    await desk.open('/reports', 'Отчёты');
    await page.getByRole('link', { name: 'Информация о ходе плана за полугодие' }).click();
    await page.getByRole('button', { name: 'Школ в программе: 30. Откуда' }).first().click();
    await page.getByText(/посчитано по записям \(cycle-schools/).waitFor();
    await page.getByRole('button', { name: 'Подготовить', exact: true }).click();
    await page.getByRole('button', { name: 'Подписать' }).click();
    await page.getByText('Отчёт подписан и заморожен.', { exact: false }).waitFor();
    await page.getByText('С выпуска 1 числа не менялись.').waitFor();
    await desk.picture('coordinator-report');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Скачать DOCX, выпуск 1' }).click()]);
    expect(file.suggestedFilename()).toBe('half-year-1.docx');
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
    await page.getByLabel(/Как отправлен/).fill('по почте');
    await page.getByRole('button', { name: 'Отправлен', exact: true }).click();
    await page.getByText('Отчёт отправлен.').waitFor();
    await clean(desk);
  }, longest);

  it('name a programme’s error at its line, and show what an edition would change before it is applied', async () => {
    const desk = await as('coordinator');
    const { page } = desk;
    await desk.open('/programmes/smolensk', /\S/);
    await page.getByRole('button', { name: 'Этапы и шаги' }).click();
    await page.getByRole('button', { name: 'План школы' }).click();
    await page.getByRole('button', { name: /^Сдать план повышения/ }).click();
    const title = page.getByRole('textbox', { name: 'Название шага', exact: true });
    await title.fill('');
    const wrong = page.getByRole('alert').getByRole('button', { name: /^Строка \d+:/ });
    await wrong.first().click();
    const marked = '(() => { const field = document.querySelector(".source-text"); return field.value.slice(field.selectionStart, field.selectionEnd); })()';
    expect(await page.evaluate(marked)).toMatch(/ru: ""/);
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Этапы и шаги' }).getByText('1 ошибка').waitFor();
    expect(await desk.violations()).toStrictEqual([]);
    await title.fill('Сдать план повышения образовательных результатов');
    const due = page.getByRole('group', { name: 'Срок', exact: true }).first();
    await due.getByRole('textbox', { name: 'Число и месяц: число' }).fill('30');
    await page.waitForFunction('document.querySelector(".source-text").value.includes("11-30")');
    await desk.picture('coordinator-programme');
    await page.getByText('Ошибок нет.').waitFor();
    await page.getByRole('cell', { name: /school-plan \/ due/ }).first().waitFor();
    await page.getByRole('tab', { name: 'Издать' }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Издать' }).click();
    await page.getByText(/Последнее издание — 2/).waitFor();
    await page.getByRole('tab', { name: 'Применить к идущему году' }).click();
    await page.getByRole('button', { name: 'Показать последствия' }).click();
    await page.getByText('С издания 1 на 2: посмотрено 41 дело').waitFor();
    await page.getByText('school-plan: 23.11.2026 → 30.11.2026').first().waitFor();
    const before = await api.as('coordinator').get<{ edition: number }>(`/cycles/${cycle}`);
    expect(before.body.edition).toBe(1);
    await page.getByRole('textbox', { name: 'Причина', exact: true }).fill('карантин');
    await page.getByRole('button', { name: 'Применить', exact: true }).click();
    await page.getByText('Цикл идёт по изданию 2.').waitFor();
    await clean(desk);
  }, longest);

  it('rename a school, see what a merger would do, and give a forgotten password back', async () => {
    const desk = await as('coordinator');
    const { page } = desk;
    await desk.open('/registry/vyazma-3', 'Школа 3, Вязьма');
    await page.getByRole('button', { name: 'Переименовать' }).click();
    await page.getByRole('textbox', { name: 'Новое название' }).fill('Лицей № 3');
    await page.getByRole('button', { name: 'Записать название' }).click();
    await page.getByRole('heading', { level: 1, name: 'Лицей № 3' }).waitFor();
    await page.getByText('Название записано.').waitFor();
    await page.getByRole('button', { name: 'Присоединить к другой' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Школа 1, Вязьма');
    await page.getByRole('option').first().click();
    await dialog.getByLabel('С какого дня').fill('2026-12-01');
    await dialog.getByRole('button', { name: 'Дальше: что произойдёт' }).click();
    await dialog.getByText('«Лицей № 3» с 1 декабря 2026', { exact: false }).waitFor();
    await dialog.getByText('Работа по программе сама не остановится', { exact: false }).waitFor();
    expect(await desk.violations()).toStrictEqual([]);
    await desk.picture('coordinator-registry-merge');
    await page.keyboard.press('Escape');
    const { body } = await api.as('coordinator').get<{ name: string; end: unknown; formerNames: { name: string }[] }>('/registry/schools/vyazma-3');
    expect([body.name, body.end, body.formerNames.map(({ name }) => name)]).toStrictEqual(['Лицей № 3', null, ['Школа 3, Вязьма']]);

    await desk.open('/people', 'Люди');
    await page.getByLabel('Найти по имени или почте').fill('school-2@');
    await page.getByRole('button', { name: /^Открыть:/ }).click();
    await page.getByRole('button', { name: 'Забыт пароль' }).click();
    await page.getByLabel('Как проверили, кто просит').fill('перезвонили на рабочий телефон');
    expect(await desk.violations()).toStrictEqual([]);
    await page.getByRole('button', { name: 'Выдать ссылку' }).click();
    const link = await page.getByText('/password/new#').innerText();
    await clean(desk);

    const own = await as(null, { language: 'en', width: 390, dark: true });
    await own.page.goto(link);
    await own.page.getByLabel('New password').fill('three plain words');
    await own.page.getByLabel('Once more').fill('three plain words');
    expect(await own.violations()).toStrictEqual([]);
    expect(await own.page.evaluate(widerThanItsWindow)).toBe(0);
    await own.picture('everyone-new-password');
    await own.page.getByRole('button', { name: 'Set the password' }).click();
    await own.page.getByText('The password is set').waitFor();
    expect(own.page.url()).toBe(`${api.origin}/password/new`);
    await own.page.getByRole('button', { name: 'Sign in' }).click();
    await own.page.locator('#password').fill('three plain words');
    await own.page.locator('button[value=sign-in]').click();
    await own.page.getByRole('navigation').first().waitFor();
    await clean(own);
  }, longest);

  it('speak English, and fit a phone in the dark', async () => {
    const phone = await as('coordinator', { language: 'en', width: 390, dark: true });
    const { page } = phone;
    for (const [path, heading] of [['/settings', 'Settings'], ['/visits', 'Visits and consultations'], ['/interviews', 'Interviews'], ['/meetings', 'Meetings'], ['/trainings', 'Trainings'],
      ['/reports', 'Reports'], [`/reports/${cycle}/half-year`, /\S/], ['/programmes', 'Programmes'], ['/programmes/smolensk', /\S/], ['/people', 'People'], ['/password/forgotten', 'Forgot the password?']] as const) {
      await phone.open(path, heading);
      expect([path, await phone.violations()]).toStrictEqual([path, []]);
      expect([path, await page.evaluate(widerThanItsWindow)]).toStrictEqual([path, 0]);
    }
    await phone.open('/registry', 'Registry of schools');
    for (const [part, button] of [['Schools', 'Register a school'], ['Watch lists', 'Open a list'], ['Practices', 'Describe a practice']] as const) {
      await page.getByRole('tab', { name: part }).click();
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog', { name: /^(A new school|A new watch list|Describe)/ }).waitFor();
      expect([part, await phone.violations(), await page.evaluate(widerThanItsWindow)]).toStrictEqual([part, [], 0]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await clean(phone);
  }, longest);
});

const propose = async (page: Page, date: string, from: string): Promise<void> => {
  const other = page.getByRole('region', { name: 'Другое время' });
  await other.getByLabel('День').fill(date);
  await other.getByLabel('Начало').fill(from);
  await other.getByRole('button', { name: 'Проверить это время' }).press('Enter');
};
