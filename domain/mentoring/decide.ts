import type { Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import { arrangeSubstitution } from './arrange-substitution.js';
import type { AssignMentor, MentoringCommand, ReleaseMentor, ReplaceMentor } from './commands.js';
import type { MentoringContext } from './context.js';
import type { MentoringEvent } from './events.js';
import { limitOf } from '../programme/mentoring-schema.js';
import { evolve, isSame, noMentoring, type MentoringState } from './state.js';

const decide = (command: MentoringCommand, state: MentoringState, context: MentoringContext): readonly MentoringEvent[] => {
  switch (command.type) {
    case 'AssignMentor': return assign(command, state, context);
    case 'ReleaseMentor': return release(command, state);
    case 'ReplaceMentor': return replace(command, state, context);
    case 'ArrangeSubstitution': return arrangeSubstitution(command, state, context);
    case 'EndSubstitution': {
      const known = state.substitutions.find(({ substitution }) => substitution === command.substitution);
      if (known === undefined) throw new DomainError('substitution-unknown', { substitution: command.substitution });
      // One that is over needs no end.
      return known.endedAt !== null || known.until <= command.now ? []
        : [{ type: 'SubstitutionEnded', occurredAt: command.now, data: { substitution: command.substitution, by: command.actor.id } }];
    }
  }
};

const assign = (command: AssignMentor, state: MentoringState, context: MentoringContext): readonly MentoringEvent[] => {
  const { school, role, mentor, actor, now } = command;
  if (state.assignments.some((one) => isSame(one, command))) return [];
  const municipality = context.schools.get(school);
  if (municipality === undefined) throw new DomainError('mentoring-school-unlisted', { school });
  const { perSchool, schools } = limitOf(context.rules, role);
  const here = state.assignments.filter((one) => one.school === school && one.role === role).length;
  if (here >= perSchool) throw new DomainError('mentor-role-taken', { school, role, most: perSchool });
  const load = state.assignments.filter((one) => one.mentor === mentor && one.role === role).length;
  if (schools !== null && load >= schools) throw new DomainError('mentor-load-full', { mentor, role, most: schools });
  if (role === 'tutor-school' && mentor === school) throw new DomainError('tutor-school-itself', { school });
  if (role !== 'tutor-school' && (context.worksAt[mentor] ?? []).includes(school)) throw new DomainError('mentor-works-there', { mentor, school });
  return [{ type: 'MentorAssigned', occurredAt: now, data: { school, municipality, role, mentor, by: actor.id } }];
};

const release = (command: ReleaseMentor, state: MentoringState): readonly MentoringEvent[] => {
  const { school, role, mentor, actor, now } = command;
  if (state.assignments.some((one) => isSame(one, command))) {
    return [{ type: 'MentorReleased', occurredAt: now, data: { school, role, mentor, successor: null, by: actor.id } }];
  }
  if (state.past.some((one) => isSame(one, command))) return [];
  throw new DomainError('mentor-not-assigned', { school, role, mentor });
};

const replace = ({ school, role, from, to, ...stamp }: ReplaceMentor, state: MentoringState, context: MentoringContext): readonly MentoringEvent[] => {
  const { actor, now, cycle } = stamp;
  const before = { school, role, mentor: from };
  if (!state.assignments.some((one) => isSame(one, before))) {
    const repeated = state.assignments.some((one) => isSame(one, { school, role, mentor: to }))
      && state.past.some((one) => isSame(one, before) && one.successor === to);
    if (repeated) return [];
    throw new DomainError('mentor-not-assigned', { school, role, mentor: from });
  }
  if (from === to) return [];
  const released: MentoringEvent = { type: 'MentorReleased', occurredAt: now, data: { ...before, successor: to, by: actor.id } };
  return [released, ...assign({ type: 'AssignMentor', cycle, school, role, mentor: to, actor, now }, evolve(state, released), context)];
};

/** Who accompanies the schools of a cycle, who did, and who acts for whom. */
export const mentoringDecider: Decider<MentoringCommand, MentoringEvent, MentoringState, MentoringContext> = { initial: noMentoring, evolve, decide };
