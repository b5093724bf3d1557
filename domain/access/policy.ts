import type { Grant, Scope } from '../person/events.js';
import type { Role } from '../programme/vocabulary.js';

/** Where something lies: its region, and its municipality and school when it has them. */
export interface Place { readonly region: string; readonly municipality: string | null; readonly school: string | null }

/**
 * Who may do what. What is not named here may be done by nobody. Steps are also held by the roles
 * the programme makes responsible (`step.submit`, `step.review`): the domain checks those on the case itself.
 */
export const policy = {
  'programme.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor', 'administrator'],
  'programme.publish': ['institute-coordinator', 'administrator'],
  'cycle.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor', 'administrator'],
  'cycle.plan': ['institute-coordinator'],
  'cycle.import': ['institute-coordinator'],
  'registry.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor', 'administrator'],
  'registry.change': ['institute-coordinator'],
  'watch-list.read': ['department', 'institute-coordinator', 'assessment-centre', 'auditor'],
  'practice.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor'],
  'cycle.confirm': ['institute-coordinator'],
  'cycle.rehearse': ['institute-coordinator'],
  'cycle.launch': ['institute-coordinator'],
  'cycle.amend': ['institute-coordinator'],
  'cycle.close': ['institute-coordinator'],
  'case.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor'],
  /** Who at a school or municipality may be named for work, by name. */
  'colleague.read': ['institute-coordinator', 'municipality', 'municipal-centre', 'curator', 'school-team'],
  'case.resume': ['institute-coordinator'],
  'step.submit': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team'],
  'file.upload': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team'],
  'step.review': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'expert'],
  'step.extend': ['institute-coordinator', 'department'],
  'step.remind': ['institute-coordinator', 'municipality', 'municipal-centre', 'curator'],
  'step.add': ['institute-coordinator', 'municipality', 'municipal-centre', 'curator'],
  'step.reassign': ['institute-coordinator', 'municipality', 'municipal-centre'],
  'meeting.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor'],
  'meeting.plan': ['institute-coordinator', 'department'],
  'meeting.hold': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre'],
  'identification.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'auditor'],
  'identification.run': ['institute-coordinator', 'assessment-centre'],
  'identification.decide': ['department', 'institute-coordinator'],
  'earlier-list.record': ['institute-coordinator', 'assessment-centre'],
  'effect.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'auditor'],
  'mentoring.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor'],
  'mentoring.assign': ['institute-coordinator', 'municipality', 'municipal-centre'],
  'visit.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor'],
  'visit.log': ['institute-coordinator', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert'],
  'interview.plan': ['institute-coordinator'],
  'interview.hold': ['institute-coordinator', 'municipality', 'municipal-centre', 'curator', 'expert'],
  'form.unlock': ['institute-coordinator', 'department'],
  'indicator.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor'],
  'indicator.record': ['institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre'],
  'survey.manage': ['institute-coordinator'],
  'survey.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'auditor'],
  'training.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team', 'auditor'],
  'training.hold': ['institute-coordinator', 'municipal-centre'],
  'training.register': ['institute-coordinator', 'municipality', 'municipal-centre', 'school-team'],
  'diagnostics.record': ['institute-coordinator', 'assessment-centre', 'school-team'],
  'teacher.read': ['institute-coordinator', 'school-team'],
  'events.read': ['auditor', 'institute-coordinator', 'department'],
  'person.manage': ['institute-coordinator', 'administrator'],
  'person.read': ['institute-coordinator', 'administrator'],
  'report.read': ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'auditor'],
  'report.write': ['institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre'],
  'engine.operate': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof policy;

/** Whether a scope covers a place: itself or anything above it. */
export const covers = (scope: Scope, place: Place): boolean => {
  switch (scope.kind) {
    case 'region': return scope.id === place.region;
    case 'municipality': return scope.id === place.municipality;
    case 'school': return scope.id === place.school;
  }
};

/** The roles a person holds over a place. */
export const rolesOver = (grants: readonly Grant[], place: Place): readonly Role[] =>
  [...new Set(grants.filter(({ scope }) => covers(scope, place)).map(({ role }) => role))];

export const may = (grants: readonly Grant[], action: Action, place: Place): boolean =>
  rolesOver(grants, place).some((role) => (policy[action] as readonly Role[]).includes(role));
