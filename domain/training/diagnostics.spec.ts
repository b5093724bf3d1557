import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { Diagnostics } from '../programme/training-schema.js';
import { given } from '../testing/given.js';
import type { DiagnosticsCommand, TakeDiagnostic } from './diagnostics-commands.js';
import { diagnosticsDecider } from './diagnostics-decide.js';
import type { DiagnosticsEvent } from './diagnostics-events.js';
import { datedDiagnostics } from './diagnostics-window.js';
import { funnelOf } from './funnel.js';

const text = (words: string) => ({ ru: words, en: words });
const dated = datedDiagnostics(Diagnostics.parse({
  id: 'teachers', title: text('t'), opens: { on: '11-23' }, closes: { on: '12-16' }, lateUntil: { on: '01-31' },
  competences: [{ id: 'subject', title: text('s') }, { id: 'methods', title: text('m') }],
  courses: { from: { on: '01-11' }, to: { on: '04-30' }, modules: [{ id: 'm1', title: text('1'), competences: ['subject'] }, { id: 'm2', title: text('2'), competences: ['methods'] }] },
}), cycleYearOf('2020/21', '10-22'), 'Asia/Kamchatka');
const actor = { kind: 'person', id: 'coordinator' } as const;
const now = '2021-05-20T00:00:00.000Z';
const about = (participant: string) => ({ diagnostics: 'k.teachers.s1', participant, actor, now });
const take = (participant: string, subject = 70, methods = 100, more: Partial<TakeDiagnostic> = {}): TakeDiagnostic => ({ type: 'TakeDiagnostic', ...about(participant), cycle: 'k', school: 's1',
  sealed: 'sealed', on: '2020-12-01', results: [{ competence: 'subject', percent: subject }, { competence: 'methods', percent: methods }], ...more });
const begin = (participant: string, modules: readonly string[] | null = null): DiagnosticsCommand => ({ type: 'BeginCourse', ...about(participant), modules, on: '2021-01-11' });
const complete = (participant: string, modules: readonly string[] | null = null): DiagnosticsCommand => ({ type: 'CompleteModules', ...about(participant), modules, on: '2021-04-30' });
const drop = (participant: string): DiagnosticsCommand => ({ type: 'DropParticipant', ...about(participant), reason: 'left-school' });
const history = (...commands: readonly DiagnosticsCommand[]): DiagnosticsEvent[] => {
  const events: DiagnosticsEvent[] = [];
  for (const command of commands) events.push(...diagnosticsDecider.decide(command, fold(diagnosticsDecider, events), dated));
  return events;
};
const after = (...commands: readonly DiagnosticsCommand[]) => given(diagnosticsDecider, dated, ...history(...commands));

describe('a teacher’s way through diagnostics and courses', () => {
  it('begins with a result, and the modules that serve what fell short', () => {
    after().when(take('p1')).then(
      { type: 'DiagnosticTaken', occurredAt: now, data: { participant: 'p1', cycle: 'k', diagnostics: 'teachers', school: 's1', sealed: 'sealed', on: '2020-12-01', late: false,
        results: [{ competence: 'subject', percent: 70 }, { competence: 'methods', percent: 100 }], by: 'coordinator' } },
      { type: 'CourseRecommended', occurredAt: now, data: { participant: 'p1', modules: ['m1'], required: true } });
    const [, open] = after().when(take('p2', 100, 100)).thenTypes('DiagnosticTaken', 'CourseRecommended');
    expect(open!.data).toStrictEqual({ participant: 'p2', modules: [], required: false });
  });

  it('is late after the window and taken until the second date', () => {
    const lateness = (on: string) => (after().when(take('p1', 1, 1, { on })).thenTypes('DiagnosticTaken', 'CourseRecommended')[0]!.data as { late: boolean }).late;
    expect(['2020-11-23', '2020-12-16', '2020-12-17', '2021-01-31'].map(lateness)).toStrictEqual([false, false, true, true]);
    for (const on of ['2020-11-22', '2021-02-01']) after().when(take('p1', 1, 1, { on })).thenRefused('diagnostics-closed', { on, from: '2020-11-23', to: '2021-01-31' });
    after().when(take('p1', 1, 1, { on: '2020-12-02', now: '2020-12-01T11:59:00.000Z' })).thenRefused('training-date-ahead', { on: '2020-12-02' });
  });

  it('has a result for each competence, and one for good', () => {
    after().when(take('p1', 1, 1, { results: [{ competence: 'subject', percent: 5 }] })).thenRefused('competences-differ');
    after().when(take('p1', 1, 1, { results: [...take('p1').results, { competence: 'subject', percent: 5 }] })).thenRefused('competences-differ');
    after(take('p1')).when(take('p1', 71)).thenRefused('diagnostic-taken-already', { participant: 'p1', on: '2020-12-01' });
  });

  it('goes through modules to the end of the course', () => {
    after(take('p1', 50, 50)).when(begin('p1')).then({ type: 'CourseBegun', occurredAt: now, data: { participant: 'p1', modules: ['m1', 'm2'], on: '2021-01-11', by: 'coordinator' } });
    after(take('p1', 50, 50), begin('p1')).when(complete('p1', ['m1'])).thenTypes('ModuleCompleted');
    after(take('p1', 50, 50), begin('p1'), complete('p1', ['m1'])).when(complete('p1', ['m2'])).thenTypes('ModuleCompleted', 'CourseCompleted');
    after(take('p1', 50, 50), begin('p1')).when(complete('p1')).thenTypes('ModuleCompleted', 'ModuleCompleted', 'CourseCompleted');
    after(take('p1', 100, 100)).when(begin('p1')).thenRefused('course-modules-wrong');
    after(take('p1', 100, 100)).when(begin('p1', ['m1'])).thenTypes('CourseBegun');
    after(take('p1')).when(complete('p1')).thenRefused('course-not-begun', { participant: 'p1' });
    after(take('p1'), begin('p1')).when(complete('p1', ['m2'])).thenRefused('course-modules-wrong');
    after(take('p1')).when({ ...begin('p1'), on: '2021-05-01' } as DiagnosticsCommand).thenRefused('courses-not-held');
    after().when(begin('p9')).thenRefused('participant-unknown', { participant: 'p9' });
    after(take('p1'), begin('p1'), drop('p1')).when(complete('p1')).thenRefused('participant-dropped');
    after(take('p1'), begin('p1'), complete('p1')).when(drop('p1')).thenRefused('course-completed-already');
  });

  it('goes on by an individual route to an observed lesson', () => {
    const items = [{ id: 'exchange', kind: 'exchange' as const, title: 'Взаимопосещение', until: null }];
    const draw: DiagnosticsCommand = { type: 'DrawRoute', ...about('p1'), items };
    after(take('p1')).when(draw).thenTypes('RouteDrawn');
    after(take('p1')).when({ ...draw, items: [...items, ...items] }).thenRefused('route-item-twice', { item: 'exchange' });
    after(take('p1'), draw).when({ type: 'CompleteRouteItem', ...about('p1'), item: 'exchange', on: '2021-05-01' }).thenTypes('RouteItemDone');
    after(take('p1'), draw).when({ type: 'CompleteRouteItem', ...about('p1'), item: 'other', on: '2021-05-01' }).thenRefused('route-item-unknown');
    after(take('p1')).when({ type: 'ObserveLesson', ...about('p1'), on: '2021-05-12', verdict: 'shown' }).thenTypes('LessonObserved');
    after(take('p1')).when({ type: 'EraseParticipant', ...about('p1'), reason: 'заявление' }).thenTypes('ParticipantErased');
  });

  it('makes a funnel that says where each one left it', () => {
    const observe: DiagnosticsCommand = { type: 'ObserveLesson', ...about('p1'), on: '2021-05-12', verdict: 'shown' };
    const route: DiagnosticsCommand = { type: 'DrawRoute', ...about('p1'), items: [{ id: 'a', kind: 'lesson', title: 'Урок', until: null }] };
    const events = history(take('p1'), take('p2'), take('p3', 60), take('p4', 100, 100), take('p5', 40, 40, { on: '2021-01-20' }),
      begin('p1'), complete('p1'), begin('p2'), drop('p2'), drop('p3'), begin('p4', ['m1']), complete('p4'), route, observe);
    const participants = [...fold(diagnosticsDecider, events).participants.values()];
    expect(funnelOf(participants, ['subject', 'methods'])).toStrictEqual({
      links: [
        { link: 'took', count: 5, dropped: {} }, { link: 'recommended', count: 4, dropped: { 'full-level': 1 } },
        { link: 'began', count: 2, dropped: { 'left-school': 1, 'not-yet': 1 } }, { link: 'finished', count: 1, dropped: { 'left-school': 1 } },
        { link: 'route', count: 1, dropped: {} }, { link: 'observed', count: 1, dropped: {} }],
      late: 1, full: 1, finishedOptional: 1, competences: { subject: 68, methods: 88 } });
    expect(funnelOf(participants.slice(0, 2), ['subject']).competences).toStrictEqual({ subject: null });
    expect(funnelOf(participants.slice(0, 2), ['subject'], { means: true }).competences).toStrictEqual({ subject: 70 });
  });
});
