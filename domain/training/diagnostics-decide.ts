import { localDateOf } from '../core/calendar/local-time.js';
import type { Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import { sameValue } from '../core/same-value.js';
import type { BeginCourse, CompleteModules, DiagnosticsCommand, DropParticipant, TakeDiagnostic } from './diagnostics-commands.js';
import type { DiagnosticsEvent } from './diagnostics-events.js';
import { evolve, noDiagnostics, type Participant, type SchoolDiagnostics } from './diagnostics-state.js';
import type { DatedDiagnostics } from './diagnostics-window.js';

const decide = (command: DiagnosticsCommand, state: SchoolDiagnostics, dated: DatedDiagnostics): readonly DiagnosticsEvent[] => {
  const one = state.participants.get(command.participant);
  if ('on' in command && command.on > localDateOf(command.now, dated.zone)) throw new DomainError('training-date-ahead', { on: command.on });
  if (command.type === 'TakeDiagnostic') return takeDiagnostic(command, one, dated);
  const { participant, now: occurredAt } = command;
  const by = command.actor.id;
  if (one === undefined) throw new DomainError('participant-unknown', { participant });
  switch (command.type) {
    case 'BeginCourse': return beginCourse(command, one, dated);
    case 'CompleteModules': return completeModules(command, one);
    case 'DropParticipant': return dropParticipant(command, one);
    case 'DrawRoute': {
      const ids = command.items.map(({ id }) => id);
      const twice = ids.find((id, at) => ids.indexOf(id) !== at);
      if (twice !== undefined) throw new DomainError('route-item-twice', { item: twice });
      return sameValue(one.route.map(({ done: _done, ...item }) => item), command.items) ? []
        : [{ type: 'RouteDrawn', occurredAt, data: { participant, items: [...command.items], by } }];
    }
    case 'CompleteRouteItem': {
      const item = one.route.find(({ id }) => id === command.item);
      if (item === undefined) throw new DomainError('route-item-unknown', { item: command.item });
      return item.done !== null ? [] : [{ type: 'RouteItemDone', occurredAt, data: { participant, item: item.id, on: command.on, by } }];
    }
    case 'EraseParticipant': return one.erased ? [] : [{ type: 'ParticipantErased', occurredAt, data: { participant, reason: command.reason, by } }];
    case 'ObserveLesson': {
      const { on, verdict } = command;
      const last = one.lessons.find((lesson) => lesson.on === on);
      return last?.verdict === verdict ? [] : [{ type: 'LessonObserved', occurredAt, data: { participant, on, verdict, by } }];
    }
  }
};

const takeDiagnostic = (command: TakeDiagnostic, one: Participant | undefined, { rules, opens, closes, lateUntil }: DatedDiagnostics): readonly DiagnosticsEvent[] => {
  const { participant, cycle, school, sealed, on, results, now: occurredAt, actor } = command;
  if (one !== undefined) {
    if (one.on === on && sameValue(one.results, results)) return [];
    throw new DomainError('diagnostic-taken-already', { participant, on: one.on });
  }
  if (on < opens || on > lateUntil) throw new DomainError('diagnostics-closed', { on, from: opens, to: lateUntil });
  const given = results.map(({ competence }) => competence);
  const missing = rules.competences.map(({ id }) => id).filter((id) => !given.includes(id));
  const unknown = given.find((id, at) => !rules.competences.some((known) => known.id === id) || given.indexOf(id) !== at);
  if (missing.length > 0 || unknown !== undefined) throw new DomainError('competences-differ', { participant, wanted: rules.competences.map(({ id }) => id).join(', ') });
  const weak = new Set(results.filter(({ percent }) => percent < rules.fullLevel).map(({ competence }) => competence));
  const modules = rules.courses.modules.filter(({ competences }) => competences.some((id) => weak.has(id))).map(({ id }) => id);
  return [
    { type: 'DiagnosticTaken', occurredAt, data: { participant, cycle, diagnostics: rules.id, school, sealed, on, late: on > closes, results: [...results], by: actor.id } },
    { type: 'CourseRecommended', occurredAt, data: { participant, modules, required: weak.size > 0 } },
  ];
};

const beginCourse = ({ participant, modules, on, now: occurredAt, actor }: BeginCourse, one: Participant, { rules, courses }: DatedDiagnostics): readonly DiagnosticsEvent[] => {
  const wanted = modules ?? one.recommended.modules;
  if (one.course.status !== 'not-begun') {
    if (sameValue(one.course.modules, wanted)) return [];
    throw new DomainError('course-begun-already', { participant, modules: one.course.modules.join(', ') });
  }
  if (on < courses.from || on > courses.to) throw new DomainError('courses-not-held', { on, from: courses.from, to: courses.to });
  const known = rules.courses.modules.map(({ id }) => id);
  const unknown = wanted.find((id, at) => !known.includes(id) || wanted.indexOf(id) !== at);
  if (unknown !== undefined || wanted.length === 0) throw new DomainError('course-modules-wrong', { participant, known: known.join(', ') });
  return [{ type: 'CourseBegun', occurredAt, data: { participant, modules: [...wanted], on, by: actor.id } }];
};

const completeModules = ({ participant, modules, on, now: occurredAt, actor }: CompleteModules, one: Participant): readonly DiagnosticsEvent[] => {
  if (one.course.status === 'not-begun') throw new DomainError('course-not-begun', { participant });
  const begun = one.course.modules;
  const wanted = modules ?? begun;
  if (wanted.some((module) => !begun.includes(module))) throw new DomainError('course-modules-wrong', { participant, known: begun.join(', ') });
  if (one.course.status === 'completed') return [];
  if (one.dropped !== null) throw new DomainError('participant-dropped', { participant });
  const before = one.course.completed;
  const fresh = [...new Set(wanted)].filter((module) => !before.includes(module));
  const completed: DiagnosticsEvent[] = fresh.map((module) => ({ type: 'ModuleCompleted', occurredAt, data: { participant, module, on, by: actor.id } }));
  const all = before.length + fresh.length === begun.length;
  return fresh.length > 0 && all ? [...completed, { type: 'CourseCompleted', occurredAt, data: { participant, on } }] : completed;
};

const dropParticipant = ({ participant, reason, now: occurredAt, actor }: DropParticipant, one: Participant): readonly DiagnosticsEvent[] => {
  if (one.course.status === 'completed') throw new DomainError('course-completed-already', { participant });
  return one.dropped === reason ? [] : [{ type: 'ParticipantDropped', occurredAt, data: { participant, reason, by: actor.id } }];
};

/** Values read from JSON, whose keys come in the order of their schemas. */

/** One school's teachers on their way from the diagnostics through the courses to the observed lesson. */
export const diagnosticsDecider: Decider<DiagnosticsCommand, DiagnosticsEvent, SchoolDiagnostics, DatedDiagnostics> = { initial: noDiagnostics, evolve, decide };
