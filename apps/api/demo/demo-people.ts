import type { Grant } from '@uplift/domain/person/events';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { DemoSchool } from './demo-schools.js';

export interface DemoPerson { readonly login: string; readonly name: string; readonly grants: readonly Grant[] }
export interface DemoMunicipality { readonly id: string; readonly name: string }

const grant = (role: Role, kind: Grant['scope']['kind'], id: string): Grant => ({ role, scope: { kind, id } });

export const schoolTeam = (login: string, name: string, school: string): DemoPerson =>
  ({ login, name: `${name} — управленческая команда`, grants: [grant('school-team', 'school', school)] });

/** Everyone the demo region needs, named by what they do and by nobody's name. The first municipality's people have the short logins. */
export const demoPeople = (region: string, municipalities: readonly DemoMunicipality[], schools: readonly DemoSchool[]): readonly DemoPerson[] => {
  const over = (role: Role): readonly Grant[] => [grant(role, 'region', region)];
  const local = (login: string, title: string, role: Role): DemoPerson[] => municipalities.map(({ id, name }, index) =>
    ({ login: index === 0 ? login : `${login}-${id}`, name: `${title}, ${name}`, grants: [grant(role, 'municipality', id)] }));
  const [first, second] = schools;
  return [
    { login: 'coordinator', name: 'Координатор института', grants: over('institute-coordinator') },
    { login: 'department', name: 'Специалист департамента', grants: over('department') },
    { login: 'assessment', name: 'Центр оценки качества', grants: over('assessment-centre') },
    { login: 'expert', name: 'Эксперт', grants: over('expert') },
    { login: 'auditor', name: 'Проверяющий', grants: over('auditor') },
    { login: 'admin', name: 'Администратор', grants: over('administrator') },
    { login: 'curator', name: 'Куратор', grants: schools.slice(0, 5).map(({ school }) => grant('curator', 'school', school)) },
    ...first === undefined ? [] : [{ login: 'tutor', name: 'Школа-тьютор', grants: [grant('tutor-school', 'school', first.school)] }],
    ...second === undefined ? [] : [{ login: 'teacher', name: 'Педагог', grants: [grant('teacher', 'school', second.school)] }],
    ...local('municipality', 'Управление образования', 'municipality'),
    ...local('centre', 'Муниципальный центр', 'municipal-centre'),
    ...schools.map(({ number, school }) => schoolTeam(`school-${number}`, `Школа ${number}`, school)),
  ];
};
