import { dossierOf, type DossierEvent } from './dossier.js';
import { dossierLinks } from './links.js';
import type { StepFacts } from './place-in-chain.js';

const titled = (ru: string) => ({ ru, en: ru });
const steps: StepFacts = new Map([
  ['survey', { title: titled('Обследование'), kind: 'monitoring', responsible: ['municipal-centre'], measuresEffect: false }],
  ['analysis', { title: titled('Анализ'), kind: 'report', responsible: ['municipal-centre'], measuresEffect: false }],
  ['plan', { title: titled('План'), kind: 'plan', responsible: ['school-team'], measuresEffect: false }],
  ['final', { title: titled('Итоговый мониторинг'), kind: 'monitoring', responsible: ['school-team'], measuresEffect: true }],
]);
let nth = 0;
const event = (type: string, data: Record<string, unknown>, day = 1): DossierEvent => {
  nth += 1;
  return { id: `e${nth}`, stream: 'case-a', version: nth, type, occurredAt: `2026-10-${String(day).padStart(2, '0')}T06:00:00.000Z`, data };
};
const whole = () => [
  event('CyclePlanned', { year: '2026/27' }), event('ResultsRecorded', { exam: 'oge', year: '2025/26' }), event('StepSubmitted', { step: 'survey' }, 2),
  event('StepSubmitted', { step: 'analysis' }, 3), event('StepReturned', { step: 'plan' }, 4), event('StepSubmitted', { step: 'plan' }, 5),
  event('StepApproved', { step: 'plan' }, 6), event('StepSubmitted', { step: 'final' }, 30),
];

describe('a dossier', () => {
  it('is whole when every link has its event, each event in one link', () => {
    const events = whole();
    const dossier = dossierOf(events, steps);
    expect(dossier.whole).toBe(true);
    expect(dossier.links.map(({ link, entries, gap }) => [link, entries.map((entry) => entry.event), gap]))
      .toStrictEqual(dossierLinks.map((link, at) => [link, [events[at]!.id], null]));
  });

  it('shows what is missing as a gap', () => {
    const { links, whole: complete } = dossierOf(whole().filter(({ data }) => data['step'] !== 'final'), steps);
    expect(complete).toBe(false);
    expect(links.filter(({ gap }) => gap !== null)).toStrictEqual([
      { link: 'effect', title: { ru: 'Измеренный эффект', en: 'Effect measured' }, entries: [], gap: { ru: 'Эффект не измерен', en: 'The effect is not measured' } }]);
    expect(dossierOf([], steps).links.every(({ gap }) => gap !== null)).toBe(true);
  });

  it('puts added steps where they come from, to whom they are addressed', () => {
    const added = event('StepAdded', { step: 'measure-1', title: titled('Занятия'), responsible: ['school-team'], origin: { kind: 'decision', stream: 'meeting-a', item: '1' } });
    expect(dossierOf([added], steps).links.find(({ link }) => link === 'decisions')!.entries).toStrictEqual([
      { event: added.id, stream: 'case-a', version: added.version, type: 'StepAdded', at: added.occurredAt, title: titled('Занятия'), addressees: ['school-team'] }]);
  });

  it('takes the indicators of a form for indicators, and a form without any for what was collected', () => {
    const [with2, without] = [event('AnswerSubmitted', { indicators: [{}, {}] }), event('AnswerSubmitted', { indicators: [] })];
    const { links } = dossierOf([with2, without], steps);
    expect(['indicators', 'collection'].map((name) => links.find(({ link }) => link === name)!.entries.map((entry) => [entry.event, entry.title.en])))
      .toStrictEqual([[[with2.id, 'Indicators from a form: 2']], [[without.id, 'A form handed in']]]);
  });

  it('counts an event once and leaves out what says nothing of the cycle', () => {
    const [one, reminder] = [event('StepSubmitted', { step: 'survey' }), event('ReminderIssued', { step: 'survey' })];
    expect(dossierOf([one, one, reminder], steps).links.flatMap(({ entries }) => entries.map((entry) => entry.event))).toStrictEqual([one.id]);
  });
});
