import type { Actor } from '../core/decider.js';
import { given } from '../testing/given.js';
import { reportDecider, type ReportCommand } from './decide.js';
import type { ReportEvent, ReportFile } from './events.js';
import type { Found, ReportModel } from './model.js';

const actor: Actor = { kind: 'person', id: 'coordinator' };
const now = '2021-01-28T08:00:00.000Z';
const on = { cycle: 'region-2020', report: 'half-year', actor, now } as const;
const counted = (value: number, position = '1'): Found => ({ known: true, value, shown: null, from: { kind: 'query', query: 'cycle-schools', position }, trueOn: '2021-01-28' });
const content = (value: number, position = '1'): ReportModel => ({
  report: 'half-year', cycle: 'region-2020', title: { ru: 'Отчёт', en: 'Report' }, region: { ru: 'Регион', en: 'Region' }, year: '2020/21', edition: 1, asOf: now, day: '2021-01-28',
  blocks: [{ kind: 'paragraphs', id: 'a', heading: { ru: 'Итоги', en: 'Summary' }, paragraphs: [[{ figure: 'a/schools' }]] }],
  figures: [{ id: 'a/schools', title: { ru: 'Школ', en: 'Schools' }, found: counted(value, position) }],
});
const [hash, otherHash] = ['a'.repeat(64), 'b'.repeat(64)];
const files: ReportFile[] = [{ format: 'pdf', language: 'ru', sha256: 'c'.repeat(64), bytes: 10 }];
const prepared = (issue: number, value: number): ReportEvent => ({ type: 'ReportPrepared', occurredAt: now, data: { issue, content: content(value), by: 'coordinator' } });
const signed = (issue: number): ReportEvent => ({ type: 'ReportSigned', occurredAt: now, data: { issue, content: hash, files, by: 'coordinator' } });
const sent = (issue: number): ReportEvent => ({ type: 'ReportSent', occurredAt: now, data: { issue, to: 'department', note: '', by: 'coordinator' } });
const prepare: ReportCommand = { ...on, type: 'PrepareReport' };
const sign = (read = hash): ReportCommand => ({ ...on, type: 'SignReport', content: read });
const around = (value = 30, position = '1') => ({ present: content(value, position), prepared: { hash, files }, asked: ['participants'], today: '2021-01-28' });
const send: ReportCommand = { ...on, type: 'SendReport', to: 'department', note: '' };
const stating = (change: object = {}): ReportCommand =>
  ({ ...on, type: 'StateFigure', key: 'participants', value: 211, basis: 'Журнал семинаров № 4', trueOn: '2021-01-27', ...change });

describe('a report', () => {
  const to = (...earlier: ReportEvent[]) => given(reportDecider, around(), ...earlier);
  const with29 = (...earlier: ReportEvent[]) => given(reportDecider, around(29), ...earlier);

  it('is prepared', () => { to().when(prepare).then(prepared(1, 30)); });
  it('is not prepared anew while it says the same, however far the log has gone', () => { given(reportDecider, around(30, '999'), prepared(1, 30)).when(prepare).then(); });
  it('is prepared anew when a number has changed', () => { with29(prepared(1, 30)).when(prepare).then(prepared(1, 29)); });
  it('is signed as it was read', () => { to(prepared(1, 30)).when(sign()).then(signed(1)); });
  it('is not signed when something else is prepared by now', () => { to(prepared(1, 30)).when(sign(otherHash)).thenRefused('report-content-differs'); });
  it('is not signed before it is prepared', () => { to().when(sign()).thenRefused('report-not-prepared'); });
  it('stays as it was signed', () => { to(prepared(1, 30), signed(1)).when(sign(otherHash)).thenRefused('report-already-signed', { report: 'half-year', issue: 1 }); });
  it('is corrected by a further issue', () => { with29(prepared(1, 30), signed(1), sent(1)).when(prepare).then(prepared(2, 29)); });
  it('has no further issue without a change', () => { to(prepared(1, 30), signed(1)).when(prepare).then(); });
  it('is sent once signed', () => { to(prepared(1, 30), signed(1)).when(send).then(sent(1)); });
  it('is not sent unsigned', () => { to(prepared(1, 30)).when(send).thenRefused('report-not-signed'); });

  it('takes a figure stated with its basis', () => {
    to().when(stating()).then({ type: 'FigureStated', occurredAt: now, data: {
      key: 'participants', value: 211, basis: 'Журнал семинаров № 4', trueOn: '2021-01-27', by: 'coordinator' } });
  });
  it('takes no figure it does not ask for', () => {
    to().when(stating({ key: 'other' })).thenRefused('report-figure-unknown', { report: 'half-year', figure: 'other', asked: 'participants' });
  });
  it('takes no figure of a day to come', () => { to().when(stating({ trueOn: '2021-01-29' })).thenRefused('report-figure-ahead', { figure: 'participants', day: '2021-01-29' }); });
});
