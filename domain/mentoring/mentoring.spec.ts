import { given } from '../testing/given.js';
import { fold } from '../core/decider.js';
import type { MentoringCommand } from './commands.js';
import type { MentoringContext } from './context.js';
import { mentoringDecider } from './decide.js';
import type { MentoringEvent } from './events.js';
import { grantsOfPersons, grantsOfSubstitution } from './grants.js';
import { personsBySchool } from './state.js';

const context: MentoringContext = {
  rules: { curator: { schools: 2, perSchool: 1 }, mentor: { schools: null, perSchool: 2 } }, zone: 'Europe/Moscow',
  schools: new Map(['s1', 's2', 's3'].map((school) => [school, 'm1'])), worksAt: { local: ['s1'] },
};
const now = '2026-10-01T07:00:00.000Z';
const base = { cycle: 'c', actor: { kind: 'person', id: 'coordinator' }, now } as const;
const assign = (mentor: string, school: string, role: 'curator' | 'mentor' | 'tutor-school' = 'curator'): MentoringCommand => ({ type: 'AssignMentor', ...base, school, role, mentor });
const release = (mentor: string, school: string): MentoringCommand => ({ type: 'ReleaseMentor', ...base, school, role: 'curator', mentor });
const replace = (from: string, to: string, school: string): MentoringCommand => ({ type: 'ReplaceMentor', ...base, school, role: 'curator', from, to });
const substitute = (more: object = {}): MentoringCommand => ({ type: 'ArrangeSubstitution', ...base, substitution: 'x1', absent: 'anna', substitute: 'boris', schools: null,
  firstDay: '2026-10-05', lastDay: '2026-10-09', ...more });
const history = (...commands: readonly MentoringCommand[]): MentoringEvent[] => {
  const events: MentoringEvent[] = [];
  for (const command of commands) events.push(...mentoringDecider.decide(command, fold(mentoringDecider, events), context));
  return events;
};
const after = (...commands: readonly MentoringCommand[]) => given(mentoringDecider, context, ...history(...commands));
const stateAfter = (...commands: readonly MentoringCommand[]) => fold(mentoringDecider, history(...commands));

describe('assigning', () => {
  it('happens once', () => {
    after().when(assign('anna', 's1')).then({ type: 'MentorAssigned', occurredAt: now, data: { school: 's1', municipality: 'm1', role: 'curator', mentor: 'anna', by: 'coordinator' } });
  });

  it('holds to the load, and to so many of a role at one school', () => {
    after(assign('anna', 's1'), assign('anna', 's2')).when(assign('anna', 's3')).thenRefused('mentor-load-full', { mentor: 'anna', role: 'curator', most: 2 });
    after(assign('anna', 's1')).when(assign('boris', 's1')).thenRefused('mentor-role-taken', { school: 's1', role: 'curator', most: 1 });
    after(assign('anna', 's1', 'mentor')).when(assign('boris', 's1', 'mentor')).thenTypes('MentorAssigned');
    after(assign('t1', 's1', 'tutor-school'), assign('t1', 's2', 'tutor-school')).when(assign('t1', 's3', 'tutor-school')).thenTypes('MentorAssigned');
    after(assign('t1', 's1', 'tutor-school')).when(assign('t2', 's1', 'tutor-school')).thenRefused('mentor-role-taken');
  });

  it('keeps people from their own school, a school from itself, and everyone from schools beyond the list', () => {
    after().when(assign('local', 's1')).thenRefused('mentor-works-there', { mentor: 'local', school: 's1' });
    after().when(assign('local', 's2')).thenTypes('MentorAssigned');
    after().when(assign('s1', 's1', 'tutor-school')).thenRefused('tutor-school-itself', { school: 's1' });
    after().when(assign('anna', 's9')).thenRefused('mentoring-school-unlisted', { school: 's9' });
  });

  it('ends, is handed over, and stays in the history', () => {
    after(assign('anna', 's1')).when(release('anna', 's1')).thenTypes('MentorReleased');
    after().when(release('anna', 's1')).thenRefused('mentor-not-assigned', { school: 's1', role: 'curator', mentor: 'anna' });
    after(assign('anna', 's1')).when(replace('anna', 'boris', 's1')).thenTypes('MentorReleased', 'MentorAssigned');
    after(assign('anna', 's1')).when(replace('anna', 'local', 's1')).thenRefused('mentor-works-there');
    after(assign('boris', 's2'), assign('boris', 's3'), assign('anna', 's1')).when(replace('anna', 'boris', 's1')).thenRefused('mentor-load-full');
    after(assign('anna', 's1')).when(replace('boris', 'anna', 's1')).thenRefused('mentor-not-assigned');
    const { assignments, past } = stateAfter(assign('anna', 's1'), replace('anna', 'boris', 's1'));
    expect(assignments.map(({ mentor }) => mentor)).toStrictEqual(['boris']);
    expect(past).toStrictEqual([{ school: 's1', municipality: 'm1', role: 'curator', mentor: 'anna', since: now, until: now, successor: 'boris' }]);
  });
});

describe('standing in', () => {
  const assigned = [assign('anna', 's1'), assign('anna', 's2')];

  it('covers whole days of the programme’s zone at the schools meant', () => {
    after(...assigned).when(substitute()).then({ type: 'SubstitutionArranged', occurredAt: now, data: { substitution: 'x1', absent: 'anna', substitute: 'boris', schools: ['s1', 's2'],
      firstDay: '2026-10-05', lastDay: '2026-10-09', from: '2026-10-04T21:00:00.000Z', until: '2026-10-09T21:00:00.000Z', by: 'coordinator' } });
    const [event] = after(...assigned).when(substitute({ schools: ['s2'] })).thenTypes('SubstitutionArranged');
    expect(event).toMatchObject({ data: { schools: ['s2'] } });
  });

  it('is refused to oneself, to those who work there, backwards, for the past, at others’ schools and twice at once', () => {
    after(...assigned).when(substitute({ substitute: 'anna' })).thenRefused('substitution-of-oneself', { person: 'anna' });
    after(...assigned).when(substitute({ substitute: 'local' })).thenRefused('mentor-works-there', { mentor: 'local', school: 's1' });
    after(...assigned).when(substitute({ substitute: 'local', schools: ['s2'] })).thenTypes('SubstitutionArranged');
    after(...assigned).when(substitute({ firstDay: '2026-10-10' })).thenRefused('substitution-period', { from: '2026-10-10', to: '2026-10-09' });
    after(...assigned).when(substitute({ firstDay: '2026-09-01', lastDay: '2026-09-30' })).thenRefused('substitution-period');
    after(...assigned).when(substitute({ schools: ['s3'] })).thenRefused('mentor-not-assigned');
    after().when(substitute()).thenRefused('substitution-without-schools', { person: 'anna' });
    const again = { substitution: 'x2', substitute: 'vera', firstDay: '2026-10-09', lastDay: '2026-10-12' };
    after(...assigned, substitute()).when(substitute(again)).thenRefused('substitution-overlaps', { school: 's1', from: '2026-10-05', to: '2026-10-09' });
    after(...assigned, substitute({ schools: ['s2'] })).when(substitute({ ...again, schools: ['s1'] })).thenTypes('SubstitutionArranged');
    after(...assigned, substitute()).when(substitute({ ...again, firstDay: '2026-10-10' })).thenTypes('SubstitutionArranged');
  });

  it('ends early once, and not at all when it is over', () => {
    const end: MentoringCommand = { type: 'EndSubstitution', ...base, substitution: 'x1' };
    after(...assigned, substitute()).when(end).then({ type: 'SubstitutionEnded', occurredAt: now, data: { substitution: 'x1', by: 'coordinator' } });
    after(...assigned, substitute()).when({ ...end, now: '2026-10-10T00:00:00.000Z' }).then();
    after(...assigned).when(end).thenRefused('substitution-unknown', { substitution: 'x1' });
    after(...assigned, substitute(), end).when(substitute({ substitution: 'x2', substitute: 'vera' })).thenTypes('SubstitutionArranged');
  });

  it('gives the absent’s role between the days, through the cycle’s mentoring', () => {
    const state = stateAfter(...assigned, assign('anna', 's1', 'mentor'), assign('t1', 's1', 'tutor-school'), substitute({ schools: ['s2'] }));
    expect(grantsOfPersons('c', state).map(({ person, grant }) => [person, grant.role, grant.scope.id])).toStrictEqual([['anna', 'curator', 's1'], ['anna', 'curator', 's2']]);
    expect(grantsOfSubstitution('c', state.substitutions[0]!)).toStrictEqual([{ person: 'boris', grant: { role: 'curator', scope: { kind: 'school', id: 's2' },
      through: { stream: 'mentoring-c', from: '2026-10-04T21:00:00.000Z', until: '2026-10-09T21:00:00.000Z', insteadOf: 'anna' } } }]);
    expect(personsBySchool(state)).toStrictEqual({ s1: ['anna', 'anna'], s2: ['anna'] });
  });
});
