import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import type { Desk } from '@uplift/rehearsal/stage/office';
import { UnexpectedAnswer } from '@uplift/rehearsal/stage/office';
import type { Episode, OpenYear } from '@uplift/rehearsal/year/episode';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { ReportDifferenceView, ReportView } from '@uplift/api/reports/report-views';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { tableIn, valueIn, writeReport, type WrittenReport } from './written-report.fixture.js';

/** Source: the protocol of 26.05.2021 with its appendix on the project's first year. Schools and teachers here are invented; the figures are the source's. */
const cycle = 'kamchatka-2020';
const meetings = `/cycles/${cycle}/meetings`;
const teachers = `/cycles/${cycle}/diagnostics/teachers`;

const districts = [1, 2, 3, 4].map((nth) => ({ id: `district-${nth}`, name: `Округ ${nth}` }));
const evening = 6;
const federal = 7;
const schools = Array.from({ length: 26 }, (_, nth) => ({
  id: nth < evening ? `evening-${nth + 1}` : `school-${nth + 1}`, name: nth < evening ? `Вечерняя школа № ${nth + 1}` : `Школа № ${nth + 1}`, municipality: districts[nth % 4]!,
  tags: nth < evening ? ['evening'] : nth < evening + federal ? ['federal-500'] : [],
  persona: nth === 25 ? 'silent' as const : nth === 24 ? 'late' as const : 'on-time' as const,
}));
const [silent, late] = ['school-26', 'school-25'];

interface Teacher { readonly school: string; readonly code: string }
/** 277 teachers: eleven at each of seventeen schools, ten at each of the others. The last one is at the full level. */
const all: readonly Teacher[] = schools.flatMap(({ id }, nth) => Array.from({ length: nth < 17 ? 11 : 10 }, (_, index) => ({ school: id, code: String(index + 1) })));
const atFullLevel = all.length - 1;
const lateOnes = 12;
const onTime = all.length - lateOnes;
const resultOf = ({ school, code }: Teacher, nth: number, on: string) => ({ school, code, on, name: `Педагог ${school}/${code}`,
  results: ['subject', 'methods', 'psychology', 'communication'].map((competence, at) => ({ competence, percent: nth === atFullLevel ? 100 : 60 + (nth + at * 7) % 40 })) });

interface Recorded { readonly recorded: number; readonly unchanged: number; readonly refused: readonly { readonly error: string }[] }
interface Funnel { readonly links: readonly { readonly link: string; readonly count: number; readonly dropped: Record<string, number> }[]; readonly late: number; readonly full: number }
interface FunnelAnswer { readonly schools: number; readonly total: Funnel; readonly rows: readonly { readonly municipality: string; readonly school: string | null; readonly funnel: Funnel }[] }
interface Meeting {
  readonly signed: { readonly decisions: readonly object[] } | null;
  readonly decisions: readonly { readonly number: string; readonly owner: { readonly role: string }; readonly due: string | null; readonly fulfilment: object | null; readonly steps: readonly { readonly subject: string; readonly status: string; readonly late: boolean }[] }[];
}

const recorded: Recorded[] = [];
const post = async (desk: Desk, path: string, body: unknown, key: string): Promise<void> => { recorded.push(await desk.post<Recorded>(path, body, key)); };
const decision = (number: string, role: string, text: string, more: object = {}) => ({ number, text, owner: { role }, ...more });

const regionCase = `${cycle}.region.kamchatka-region`;
const reports = `/cycles/${cycle}/reports`;
const written = new Map<string, WrittenReport>();
const write = async (year: OpenYear, desk: Desk, report: string): Promise<void> => { written.set(report, await writeReport(year, desk, report)); };

const episodes: readonly Episode[] = [
  { at: '2020-10-22T23:00:00.000Z', run: async (year) => { await year.deskOf('institute-coordinator').post(`${meetings}/plan`, {}, 'plan'); } },
  { at: '2020-10-26T04:00:00.000Z', run: async (year) => {
    await year.deskOf('institute-coordinator').post(`${meetings}/start-webinar@2020-10-26/attendance`,
      { roles: [{ role: 'school-team', municipality: null, count: 26 }, { role: 'municipality', municipality: null, count: 4 }] }, 'webinar');
  } },
  { at: '2020-12-16T04:00:00.000Z', run: async (year) => {
    const results = [...all.slice(0, onTime - 1), all[atFullLevel]!].map((one) => resultOf(one, all.indexOf(one), '2020-12-08'));
    await post(year.deskOf('assessment-centre'), `${teachers}/results`, { results }, 'in time');
    await post(year.deskOf('assessment-centre'), `${teachers}/results`, { results }, 'in time, sent again under another key');
  } },
  { at: '2020-12-30T04:00:00.000Z', run: async (year) => {
    await write(year, year.deskOf('institute-coordinator'), 'diagnostics');
    return [{ case: regionCase, step: 'diagnostics-report', did: 'submit' }];
  } },
  { at: '2021-01-29T04:00:00.000Z', run: async (year) => {
    await post(year.deskOf('institute-coordinator'), `${teachers}/results`, { results: all.slice(onTime - 1, atFullLevel).map((one) => resultOf(one, all.indexOf(one), '2021-01-28')) }, 'late');
  } },
  { at: '2021-02-02T04:00:00.000Z', run: async (year) => {
    const desk = year.deskOf('institute-coordinator');
    await post(desk, `${teachers}/results`, { results: [{ ...resultOf({ school: 'school-7', code: '99' }, 0, '2021-02-01') }] }, 'too late');
    await post(desk, `${teachers}/progress`, { progress: all.slice(0, 271).map((one) => ({ ...one, did: 'begin', on: '2021-02-01' })) }, 'courses');
  } },
  { at: '2021-04-30T04:00:00.000Z', run: async (year) => {
    const desk = year.deskOf('institute-coordinator');
    await post(desk, `${teachers}/progress`, { progress: all.slice(0, 256).map((one) => ({ ...one, did: 'complete', on: '2021-04-30' })) }, 'finished');
    await post(desk, `${teachers}/progress`, { progress: [
      ...all.slice(256, 271).map((one, nth) => ({ ...one, did: 'drop', reason: nth < 10 ? 'left-school' : 'ill' })),
      ...all.slice(271, 276).map((one) => ({ ...one, did: 'drop', reason: 'declined' }))] }, 'left');
  } },
  { at: '2021-05-26T04:00:00.000Z', run: async (year) => {
    await write(year, year.deskOf('assessment-centre'), 'analysis');
    return [{ case: regionCase, step: 'analytical-report', did: 'submit' }];
  } },
  { at: '2021-05-26T06:00:00.000Z', run: async (year) => {
    const [desk, at] = [year.deskOf('department'), `${meetings}/year-meeting@2021-05-26`];
    await desk.post(`${at}/attendance`, { people: [{ person: year.personOf('institute-coordinator.kamchatka-region'), role: 'institute-coordinator' }],
      roles: [{ role: 'municipality', municipality: null, count: 4 }, { role: 'school-team', municipality: null, count: 26 }], outsiders: 0 }, 'attendance');
    await desk.post(`${at}/minutes`, { heard: [{ title: 'Работа со школами проекта за год', by: 'institute-coordinator' }], decisions: [
      decision('1.1', 'department', 'Обновить региональный проект: семь школ вошли в федеральный', { together: ['institute-coordinator', 'assessment-centre'] }),
      decision('1.2', 'department', 'Обсудить качество подготовки на августовском совещании', { together: ['institute-coordinator', 'assessment-centre'], due: '2021-08-31' }),
      decision('1.3', 'department', 'Создать сеть школ-тьюторов', { together: ['institute-coordinator', 'assessment-centre'] }),
      decision('2.1', 'institute-coordinator', 'Учить педагогов по индивидуальным траекториям'), decision('2.2', 'institute-coordinator', 'Адресно помогать школам'),
      decision('3.1', 'municipality', 'Обновить муниципальные программы', { concerns: { kind: 'municipality', ids: null } }),
      decision('3.2', 'municipality', 'Находить и показывать лучший опыт', { concerns: { kind: 'municipality', ids: null } }),
      decision('4.1', 'school-team', 'Обновить дорожную карту и разместить её на сайте школы', { concerns: { kind: 'school', ids: null }, due: '2021-10-10' })] }, 'minutes');
    await desk.post(`${at}/sign`, {}, 'sign');
    await write(year, year.deskOf('institute-coordinator'), 'protocol');
  } },
];

/** What different people see at the year's end. */
interface Seen {
  readonly funnel: FunnelAnswer; readonly district: FunnelAnswer; readonly own: FunnelAnswer; readonly ownTeachers: readonly { readonly name: string | null }[];
  readonly refusals: readonly (number | string)[]; readonly groups: readonly { readonly tag: string | null; readonly schools: number; readonly completed: number; readonly doneSteps: number }[]; readonly protocol: Meeting; readonly protocolOfSchool: Meeting;
  readonly difference: ReportDifferenceView; readonly followed: ReportView;
}
const refusalOf = async (asked: Promise<unknown>): Promise<number | string> => {
  try {
    await asked;
    return 'allowed';
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return error.status;
    throw error;
  }
};
const look = async (year: OpenYear): Promise<Seen> => {
  await year.readable();
  const school = year.deskOver(`${cycle}.school.school-26`, ['school-team']);
  const district = year.deskOver(`${cycle}.municipality.district-1`, ['municipality']);
  return {
    groups: (await year.deskOf('department').get<Pick<Seen, 'groups'>>(`/cycles/${cycle}`)).groups,
    funnel: await year.deskOf('department').get(`${teachers}/funnel?by=school`), district: await district.get(`${teachers}/funnel?by=school`), own: await school.get(`${teachers}/funnel`),
    ownTeachers: (await school.get<{ participants: { name: string | null }[] }>(`${teachers}/schools/school-26/participants`)).participants,
    refusals: await Promise.all([
      school.get(`${teachers}/schools/school-25/participants`), district.get(`${teachers}/schools/evening-1/participants`),
      year.deskOf('department').get(`${teachers}/schools/school-26/participants`), year.deskOf('auditor').get(`${teachers}/schools/school-26/participants`)].map(refusalOf)),
    protocol: await year.deskOf('department').get(`${meetings}/year-meeting@2021-05-26`), protocolOfSchool: await school.get(`${meetings}/year-meeting@2021-05-26`),
    difference: await year.deskOf('auditor').get(`${reports}/diagnostics/difference`), followed: await year.deskOf('department').get(`${reports}/decisions`),
  };
};

describe('Kamchatka in 2020/21', () => {
  let document: ProgrammeDocument;
  let year: Rehearsed;
  let seen: Seen;
  beforeAll(async () => {
    const parsed = await programmeByName('kamchatka');
    if (!parsed.valid) throw new Error(JSON.stringify(parsed.problems));
    ({ document } = parsed);
    year = await rehearse({ document, year: '2020/21', schools, seed: 1, keep: false, onProgress: () => undefined, episodes,
      leaves: (_case, step) => step === 'diagnostics-report' || step === 'analytical-report',
      order: { number: '911', date: '2020-10-22', title: 'О региональном проекте' }, inspect: async (open) => { seen = await look(open); } });
  }, 900_000);

  it('sends every reminder, escalation and mail once', () => {
    expect([year.verdict, year.mailVerdict]).toStrictEqual([{ duplicates: [], missing: [] }, { duplicates: [], missing: [] }]);
  });

  it('counts the six evening schools and the seven of the federal project apart, and asks only those seven for their risks', () => {
    expect(seen.groups.map(({ tag, schools: count }) => [tag, count])).toStrictEqual([['evening', 6], ['federal-500', 7], [null, 13]]);
    const opened = (step: string) => year.events.filter(({ type, data }) => type === 'StepOpened' && data.step === step).map(({ stream }) => stream).sort();
    const theirs = schools.filter(({ tags }) => tags.includes('federal-500')).map(({ id }) => `case-${cycle}.school.${id}`).sort();
    expect([theirs.length, opened('risk-profile'), opened('risks-worked-on')]).toStrictEqual([7, theirs, theirs]);
    expect(opened('teacher-diagnostics')).toHaveLength(26);
  });

  it('brings 277 teachers to 276 recommendations and 256 finished courses, and says where the others left', () => {
    expect(recorded.map(({ recorded: kept, unchanged, refused }) => [kept, unchanged, refused.map(({ error }) => error)])).toStrictEqual([
      [265, 0, []], [0, 265, []], [12, 0, []], [0, 0, ['diagnostics-closed']], [271, 0, []], [256, 0, []], [20, 0, []]]);
    expect(seen.funnel.total.links).toStrictEqual([
      { link: 'took', count: 277, dropped: {} }, { link: 'recommended', count: 276, dropped: { 'full-level': 1 } }, { link: 'began', count: 271, dropped: { declined: 5 } },
      { link: 'finished', count: 256, dropped: { 'left-school': 10, ill: 5 } }, { link: 'route', count: 0, dropped: { 'not-yet': 256 } }, { link: 'observed', count: 0, dropped: {} }]);
    expect([seen.funnel.total.late, seen.funnel.total.full, seen.funnel.schools]).toStrictEqual([12, 1, 26]);
    const counts = (link: number) => seen.funnel.rows.reduce((sum, { funnel }) => sum + funnel.links[link]!.count, 0);
    expect([counts(0), counts(1), counts(3)]).toStrictEqual([277, 276, 256]);
  });

  it('shows each the counts of their own place, and names to nobody who need not see them', () => {
    expect(seen.district.rows.map(({ municipality }) => municipality)).toStrictEqual(Array.from({ length: 7 }, () => 'district-1'));
    expect([seen.own.schools, seen.own.total.links[0]!.count, seen.ownTeachers.length]).toStrictEqual([1, 10, 10]);
    expect(seen.ownTeachers.map(({ name }) => name)).toContain('Педагог school-26/1');
    expect(seen.refusals).toStrictEqual([403, 403, 403, 403]);
    expect(JSON.stringify([seen.funnel, seen.district, year.events]).includes('Педагог school')).toBe(false);
  });

  it('holds numbered decisions, each with its owner, and follows those with a date', () => {
    expect(seen.protocol.decisions.map(({ number, owner, due }) => [number, owner.role, due])).toStrictEqual([
      ['1.1', 'department', null], ['1.2', 'department', '2021-08-31'], ['1.3', 'department', null], ['2.1', 'institute-coordinator', null], ['2.2', 'institute-coordinator', null],
      ['3.1', 'municipality', null], ['3.2', 'municipality', null], ['4.1', 'school-team', '2021-10-10']]);
    expect(seen.protocol.decisions[1]!.fulfilment).toStrictEqual({ cases: 1, open: 0, done: 1, doneLate: 0, overdue: 0, cancelled: 0, notFollowed: 0 });
    const { fulfilment, steps } = seen.protocol.decisions[7]!;
    expect(fulfilment).toStrictEqual({ cases: 26, open: 1, done: 25, doneLate: 1, overdue: 1, cancelled: 0, notFollowed: 0 });
    expect(steps.filter(({ status, late: isLate }) => status !== 'done' || isLate).map(({ subject, status }) => [subject, status])).toStrictEqual([[late, 'done'], [silent, 'open']]);
    expect(seen.protocolOfSchool.decisions[7]!.steps.map(({ subject }) => subject)).toStrictEqual([silent]);
  });

  it('writes the protocol: who was there, what was heard, and every decision with its owner and date', () => {
    const { html, pdf, sheets } = written.get('protocol')!;
    expect(tableIn(html, 'Присутствовали')).toStrictEqual([['Присутствовали', 'Человек'], ['координатор института', '1'],
      ['управление образования муниципалитета', '4'], ['команда школы', '26'], ['Всего', '31']]);
    expect(tableIn(html, 'Слушали')).toStrictEqual([['№', 'Слушали', 'Докладывает'], ['1.', 'Работа со школами проекта за год', 'координатор института']]);
    const [head, ...decided] = tableIn(html, 'Решили');
    expect(head).toStrictEqual(['№', 'Решение', 'Ответственный', 'Срок']);
    expect(decided.map(([number, , owner, due]) => [number, owner, due])).toStrictEqual([
      ['1.1', 'департамент; вместе: координатор института, центр оценки качества', 'без срока'], ['1.2', 'департамент; вместе: координатор института, центр оценки качества', '31.08.2021'],
      ['1.3', 'департамент; вместе: координатор института, центр оценки качества', 'без срока'], ['2.1', 'координатор института', 'без срока'], ['2.2', 'координатор института', 'без срока'],
      ['3.1', 'управление образования муниципалитета', 'без срока'], ['3.2', 'управление образования муниципалитета', 'без срока'], ['4.1', 'команда школы', '10.10.2021']]);
    expect(sheets.find(({ name }) => name === 'Решили')!.rows.map(([number]) => number)).toStrictEqual(['№', '1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '4.1']);
    for (const words of ['26.05.2021', 'по видеосвязи', 'Обновить дорожную карту и разместить её на сайте школы', '10.10.2021']) expect(pdf).toContain(words);
  });

  it('writes the analytical report with the way of the teachers, by link and by school, and nobody’s name', () => {
    const { view, html, pdf, signed } = written.get('analysis')!;
    expect(signed.handedIn).toStrictEqual({ case: regionCase, step: 'analytical-report', status: 'done', refused: null });
    expect(['group/schools', 'group/evening', 'group/federal', 'teachers/took', 'teachers/recommended', 'teachers/finished', 'teachers/full', 'teachers/late'].map((id) => valueIn(view, id)))
      .toStrictEqual([26, 6, 7, 277, 276, 256, 1, 12]);
    expect(tableIn(html, 'От диагностики до урока').slice(1, 5)).toStrictEqual([
      ['Прошли диагностику', '277', '—', '—'], ['Рекомендованы курсы', '276', '1', 'полный уровень, курс по желанию: 1'],
      ['Начали курсы', '271', '5', 'отказались: 5'], ['Закончили курсы', '256', '15', 'ушли из школы: 10, болели: 5']]);
    const bySchool = tableIn(html, 'По школам').slice(1);
    expect([bySchool.length, ...[2, 3, 4, 5].map((column) => bySchool.reduce((sum, row) => sum + Number(row[column]), 0))]).toStrictEqual([26, 277, 276, 271, 256]);
    expect(pdf).toContain('Прошли диагностику: 277, из них позже срока: 12. Курсы рекомендованы педагогам: 276, закончили их: 256.');
    expect((html + pdf).includes('Педагог school')).toBe(false);
  });

  it('keeps the report on the diagnostics as it was signed, and shows what the late ones changed', () => {
    expect(written.get('diagnostics')!.pdf).toContain('Прошли диагностику: 265, из них позже срока: 0.');
    const changed = new Map(seen.difference.differences.map(({ figure, was, is }) => [figure, [was?.known === true && was.value, is?.known === true && is.value]]));
    expect(['taken/took', 'taken/late', 'taken/recommended'].map((figure) => changed.get(figure))).toStrictEqual([[265, 277], [0, 12], [264, 276]]);
    expect(changed.has('taken/full')).toBe(false);
  });

  it('says at any later day how the decisions are carried out', () => {
    expect(['sum/all', 'sum/dated', 'sum/done'].map((id) => valueIn(seen.followed, id))).toStrictEqual([8, 2, 1]);
    expect(['cases', 'done', 'late', 'overdue'].map((what) => valueIn(seen.followed, `decisions/year-meeting@2021-05-26/4-1/${what}`))).toStrictEqual([26, 25, 1, 1]);
  });

  it('reminds before the day of a decision, and escalates one that is let slip', () => {
    const told = year.events.filter(({ stream, type, data }) => stream === `case-${cycle}.school.${silent}` && ['ReminderIssued', 'StepEscalated'].includes(type)
      && String(data['step']).startsWith('decision~')).map(({ type, occurredAt, data }) => [type, occurredAt.slice(0, 10), data['to']]);
    expect(told).toStrictEqual([
      ['ReminderIssued', '2021-10-03', ['school-team']], ['ReminderIssued', '2021-10-07', ['school-team']],
      ['StepEscalated', '2021-10-10', 'municipality'], ['StepEscalated', '2021-10-14', 'institute-coordinator'], ['StepEscalated', '2021-10-21', 'department']]);
  });
});
