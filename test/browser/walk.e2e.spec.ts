import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { fiveDocuments, signedPlan, uploadDocuments } from '@uplift/api/acceptance/handing-in.fixture';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import type { CaseView } from '@uplift/api/cases/show-case';
import { pdf } from '@uplift/infra/files/contract/sample-files';
import { browserSuite } from './find-browser.fixture.js';
import { openBrowser, visit, type Visit } from './workplace.fixture.js';

const patience = 40_000;
const cycle = 'smolensk-2027';
const table = ['Школа;Муниципалитет;Код', 'Школа 1, Вязьма;Вязьма;vyazma-1', 'Школа 2, Вязьма;Вязьма;vyazma-2', 'Школа 4, Гагарин;Гагарин;gagarin-4'].join('\n');
const caseOf = (school: string): string => `${cycle}.school.${school}`;
const packageOf = (school: string): string => `/cases/${caseOf(school)}/steps/document-package`;

/** The year of a launched cycle, walked by those who live in it, each in a browser of their own. Where the server must know first, it is asked. */
browserSuite('a year walked through the workplace', () => {
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await startTestApi({ withLastYear: true });
    await uploadDocuments(api);
    api.now = '2027-09-01T07:00:00.000Z';
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
  }, 120_000);

  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + patience; !await holds(); await pause(100)) {
      if (Date.now() > end) throw new Error(`${what} did not come about`);
    }
  };
  const stepOf = async (school: string, step: string) => {
    const { stages } = (await api.as('coordinator').get<CaseView>(`/cases/${caseOf(school)}`)).body;
    return stages?.flatMap(({ steps }) => steps).find((one) => one.step === step);
  };
  const untilStep = (school: string, step: string, status: string, round: number): Promise<void> =>
    until(`${school}: ${step} ${status}, round ${round}`, async () => {
      const found = await stepOf(school, step);
      return found?.status === status && found.round === round;
    });
  /** Lets the engine do what is due by then. */
  const at = async (now: string): Promise<void> => {
    api.now = now;
    await api.work(cycle);
  };
  const leave = async ({ context, wrongs }: Visit, ...expected: readonly RegExp[]): Promise<void> => {
    expect(wrongs.filter((wrong) => !expected.some((known) => known.test(wrong)))).toStrictEqual([]);
    await context.close();
  };

  it('finds the finished year as it was lived, each as far as they may see', async () => {
    const last = `/cycles/${api.lastYear!}`;
    const pages: readonly (readonly [login: string, ...looks: (readonly [path: string, heading: string | RegExp, text: string | RegExp, picture: string])[]])[] = [
      ['coordinator', [last, /Смоленская область/, /^Школа \d+, /, 'coordinator-last-year'], [`${last}/indicators`, 'Показатели', 'Неуспевающие обучающиеся', 'coordinator-indicators'],
        [`${last}/training`, 'Обучение педагогов', 'прошли диагностику', 'coordinator-training'], [`${last}/effect`, 'Эффект программы', /^Школа \d+, /, 'coordinator-effect']],
      ['municipality', [last, /Смоленская область/, /^Школа \d+, Вязьма/, 'municipality-cycle']],
      ['curator', ['/schools', 'Школы', 'Школа 4, Гагарин', 'curator-schools']],
    ];
    for (const [login, ...looks] of pages) {
      const visitor = await visit(browser, api.origin, { login });
      for (const [path, heading, text, picture] of looks) {
        await visitor.open(path, heading);
        await visitor.page.getByText(text).first().waitFor();
        await visitor.picture(picture);
      }
      await leave(visitor);
    }
  }, 300_000);

  it('begins with a spreadsheet', async () => {
    const visitor = await visit(browser, api.origin, { login: 'coordinator' });
    const { page, open, picture } = visitor;
    await open('/launch', 'Начать год');
    await page.getByRole('combobox', { name: 'Программа' }).click();
    await page.getByRole('option', { name: /низкими результатами обучения, Смоленская область, редакция 1/ }).click();
    await page.getByLabel('Год', { exact: true }).fill('2027/28');
    await page.getByRole('button', { name: 'Запланировать' }).click();
    await page.locator('main input[type=file]').setInputFiles({ name: 'schools.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByText('Таблица в порядке').waitFor();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Школы: сохранено').waitFor();
    await until('the list', async () => (await api.as('coordinator').get(`/cycles/${cycle}`)).body['schools'] === 3);
    await page.getByRole('button', { name: 'Дальше' }).click();
    // The list is ready by an order: the criteria are not asked.
    await page.getByRole('button', { name: 'Применить критерии' }).waitFor();
    await page.getByRole('button', { name: 'Дальше' }).click();
    await page.getByLabel('Номер приказа').fill('418-ОД');
    await page.getByLabel('Дата приказа').fill('2027-10-08');
    await page.getByLabel('Дата в приложении').fill('2027-10-06');
    await page.getByRole('button', { name: 'Утвердить список' }).click();
    await page.getByText('Почему такой срок').first().waitFor();
    await page.getByRole('button', { name: 'Дальше' }).click();
    await page.getByRole('button', { name: 'Дальше без репетиции' }).click();
    await page.getByRole('button', { name: 'Начать год' }).click();
    await until('the launch', async () => (await api.as('coordinator').get(`/cycles/${cycle}`)).body['status'] === 'running');
    await at('2027-09-01T07:00:00.000Z');
    await page.getByText('Открыто школ: 3 из 3').waitFor();
    await picture('coordinator-launched');
    await leave(visitor);
  }, 300_000);

  it('goes on where the connection was lost, returns with a remark, and is answered and approved', async () => {
    await at('2027-11-08T07:00:00.000Z');
    const school = await visit(browser, api.origin, { login: 'school-1' });
    await school.page.getByText('Представить пакет', { exact: false }).first().waitFor();
    await school.picture('school-home');
    await school.open(packageOf('vyazma-1'), /Представить пакет/);
    await attach(school, 'first');
    await school.page.getByLabel('Пояснение').fill('Справки двух заместителей приложены.');
    await school.page.getByText(/Черновик сохранён/).waitFor();
    await school.context.setOffline(true);
    await school.page.getByRole('button', { name: 'Отправить на проверку' }).click();
    await school.page.getByText('Нет связи — работа сохранена').waitFor();
    expect((await stepOf('vyazma-1', 'document-package'))!.status).toBe('open');
    await school.context.setOffline(false);
    await untilStep('vyazma-1', 'document-package', 'in-review', 1);

    const expert = await visit(browser, api.origin, { login: 'expert' });
    await expert.open(packageOf('vyazma-1'), /Представить пакет/);
    await expert.page.getByText('Справки двух заместителей приложены.').waitFor();
    await expert.page.getByLabel('Замечание 1', { exact: true }).fill('Нет примеров управленческих решений за прошлый год.');
    await expert.picture('expert-return');
    await expert.page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
    await untilStep('vyazma-1', 'document-package', 'open', 2);

    await school.open(packageOf('vyazma-1'), /Представить пакет/);
    await school.page.getByText('Нет примеров управленческих решений за прошлый год.').waitFor();
    await attach(school, 'second');
    await school.page.getByLabel('Пояснение').fill('Решения добавлены.');
    await school.page.getByRole('button', { name: 'Отправить на проверку' }).click();
    await untilStep('vyazma-1', 'document-package', 'in-review', 2);
    await leave(school, /net::ERR_|Failed to fetch/);

    await expert.open(packageOf('vyazma-1'), /Представить пакет/);
    await expert.page.getByText('Решения добавлены.').waitFor();
    await expert.page.getByRole('button', { name: 'Одобрить' }).click();
    await untilStep('vyazma-1', 'document-package', 'done', 2);
    await leave(expert);
  }, 300_000);

  it('has its plan approved by the municipality, and a deadline that passes go up the ladder', async () => {
    const submitted = await api.as('school-1').post(`/cases/${caseOf('vyazma-1')}/steps/school-plan/submit`, { note: 'План подписан.', attachments: signedPlan });
    expect(submitted.status).toBe(200);
    const centre = await visit(browser, api.origin, { login: 'centre' });
    await centre.open(`/cases/${caseOf('vyazma-1')}/steps/school-plan`, /Сдать план/);
    await centre.page.getByText('План подписан.').waitFor();
    await centre.page.getByRole('button', { name: 'Одобрить' }).click();
    await untilStep('vyazma-1', 'school-plan', 'done', 1);
    await at('2027-12-01T07:00:00.000Z');
    await centre.open('/inbox', 'Уведомления');
    await centre.page.getByText('Срок пропущен: передано вам').first().waitFor();
    await centre.picture('municipality-inbox');
    await leave(centre);
  }, 300_000);

  it('shows an auditor how it stood the day before', async () => {
    const visitor = await visit(browser, api.origin, { login: 'auditor' });
    const { page, open } = visitor;
    await open('/events', 'Журнал событий');
    await page.getByLabel('Чьи события').fill(`case-${caseOf('vyazma-1')}`);
    await page.getByLabel('По дату').fill('2027-11-07');
    await page.getByRole('button', { name: 'Искать' }).click();
    await page.getByText(/^Открыт шаг/).first().waitFor();
    expect(await page.getByText(/^Сдан шаг/).count()).toBe(0);
    await page.getByLabel('По дату').fill('2027-11-08');
    await page.getByRole('button', { name: 'Искать' }).click();
    await page.getByText(/^Сдан шаг/).first().waitFor();
    await leave(visitor);
  }, 300_000);

  it('goes the same way in English', async () => {
    const school = await visit(browser, api.origin, { login: 'school-4', language: 'en' });
    await school.open(packageOf('gagarin-4'), /Hand in the package/);
    await attach(school, 'english');
    await school.page.getByLabel('Explanation').fill('Late, with all five documents.');
    await school.page.getByRole('button', { name: 'Send for review' }).click();
    await untilStep('gagarin-4', 'document-package', 'in-review', 1);
    await leave(school);
    const expert = await visit(browser, api.origin, { login: 'expert', language: 'en' });
    await expert.open(packageOf('gagarin-4'), /Hand in the package/);
    await expert.page.getByText('Late, with all five documents.').waitFor();
    await expert.page.getByRole('button', { name: 'Approve' }).click();
    await untilStep('gagarin-4', 'document-package', 'done', 1);
    await leave(expert);
  }, 300_000);
});

/** Five documents, one of each kind the step asks for. */
const attach = async ({ page }: Visit, word: string): Promise<void> => {
  const inputs = page.locator('main input[type=file]');
  await inputs.nth(4).waitFor({ state: 'attached' });
  for (let nth = 0; nth < fiveDocuments.length; nth += 1) {
    const name = `${word}-${nth + 1}.pdf`;
    await inputs.nth(nth).setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(pdf(name)) });
    await page.getByText(name).waitFor();
  }
};
