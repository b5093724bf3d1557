import type { Grant } from '../person/events.js';
import { may, policy, rolesOver, type Action, type Place } from './policy.js';

const vyazma1: Place = { region: 'r67', municipality: 'vyazma', school: 'vyazma-1' };
const yelnya1: Place = { region: 'r67', municipality: 'yelnya', school: 'yelnya-1' };
const otherRegion: Place = { region: 'r41', municipality: 'vyazma', school: null };
const grant = (role: Grant['role'], kind: Grant['scope']['kind'], id: string): Grant => ({ role, scope: { kind, id } });

describe('who may do what, where', () => {
  it('holds within the scope and all below it, never beside it', () => {
    const centre = [grant('municipal-centre', 'municipality', 'vyazma')];
    expect(rolesOver(centre, vyazma1)).toStrictEqual(['municipal-centre']);
    expect(rolesOver(centre, yelnya1)).toStrictEqual([]);
    expect(may(centre, 'case.read', vyazma1)).toBe(true);
    expect(may(centre, 'case.read', yelnya1)).toBe(false);
  });
  it('does not cross regions', () => {
    expect(may([grant('institute-coordinator', 'region', 'r67')], 'cycle.launch', otherRegion)).toBe(false);
  });
  it('keeps a school to itself', () => {
    const team = [grant('school-team', 'school', 'vyazma-1')];
    expect(may(team, 'step.submit', vyazma1)).toBe(true);
    expect(may(team, 'step.submit', { ...vyazma1, school: 'vyazma-2' })).toBe(false);
    expect(may(team, 'step.extend', vyazma1)).toBe(false);
  });
  it('lets an auditor read everything and change nothing', () => {
    const auditor = [grant('auditor', 'region', 'r67')];
    const allowed = (Object.keys(policy) as Action[]).filter((action) => may(auditor, action, vyazma1));
    // Contacts and teachers' results are for those who need them.
    const personal = new Set(['person.read', 'teacher.read', 'colleague.read']);
    expect(allowed).toStrictEqual(Object.keys(policy).filter((action) => action.endsWith('.read') && !personal.has(action)));
  });
  it('gives nobody without a grant anything', () => {
    expect((Object.keys(policy) as Action[]).filter((action) => may([], action, vyazma1))).toStrictEqual([]);
  });
});
