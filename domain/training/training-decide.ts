import { localDateOf } from '../core/calendar/local-time.js';
import type { Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import { sameValue } from '../core/same-value.js';
import type { PlanTraining, TakePlaces, TrainingCommand } from './training-commands.js';
import type { TrainingEvent } from './training-events.js';
import { evolve, noTraining, placesTaken, type KnownTraining, type TrainingState } from './training-state.js';

const decide = (command: TrainingCommand, state: TrainingState): readonly TrainingEvent[] => {
  if (command.type === 'PlanTraining') return state.status === 'none' ? planTraining(command) : [];
  const { training, now: occurredAt } = command;
  const by = command.actor.id;
  if (state.status === 'none') throw new DomainError('training-unknown', { training });
  if (command.type === 'CancelTraining') {
    if (state.status === 'held') throw new DomainError('training-attended-already', { training });
    return state.status === 'cancelled' ? [] : [{ type: 'TrainingCancelled', occurredAt, data: { reason: command.reason, by } }];
  }
  if (state.status === 'cancelled') throw new DomainError('training-cancelled', { training, reason: state.reason ?? '' });
  switch (command.type) {
    case 'SettleTrainingDate':
      return !state.unsettled ? [] : [{ type: 'TrainingDateSettled', occurredAt, data: { was: state.day, day: command.day, reason: command.reason, by } }];
    case 'MoveTraining': {
      const time = command.time ?? state.time;
      if (state.day === command.day && state.time === time) return [];
      if (state.status === 'held') throw new DomainError('training-attended-already', { training });
      return [{ type: 'TrainingMoved', occurredAt, data: { day: command.day, time, reason: command.reason, by } }];
    }
    case 'TakePlaces': return takePlaces(command, state);
    case 'GiveBackPlaces': {
      const people = command.people.filter((person) => state.people.has(person));
      const schools = command.schools.filter((school) => state.schools.has(school));
      return people.length + schools.length === 0 ? [] : [{ type: 'PlacesGivenBack', occurredAt, data: { people, schools, by } }];
    }
    case 'RecordParticipants': {
      if (state.unsettled) throw new DomainError('training-date-unsettled', { training, day: state.day });
      if (localDateOf(occurredAt, state.zone) < state.day) throw new DomainError('training-date-ahead', { on: state.day });
      const { participants } = command;
      return sameValue(state.participants, participants) ? [] : [{ type: 'ParticipantsRecorded', occurredAt, data: { participants, by } }];
    }
    case 'AddMaterial': return state.materials.some(({ sha256 }) => sha256 === command.material.sha256) ? []
      : [{ type: 'MaterialAdded', occurredAt, data: { material: command.material, by } }];
  }
};

const planTraining = ({ type: _type, actor, now, firstDay, lastDay, ...facts }: PlanTraining): readonly TrainingEvent[] =>
  [{ type: 'TrainingPlanned', occurredAt: now, data: { ...facts, audience: [...facts.audience], outsideYear: facts.day < firstDay || facts.day > lastDay, by: actor.id } }];

const takePlaces = ({ training, registration, now, actor }: TakePlaces, state: KnownTraining): readonly TrainingEvent[] => {
  const people = [...new Set(registration.people)].filter((person) => !state.people.has(person));
  const schools = registration.schools.filter(({ school, count }) => state.schools.get(school) !== count);
  if (people.length + schools.length === 0) return [];
  const registered = placesTaken({ people: new Set([...state.people, ...people]), schools: new Map([...state.schools, ...schools.map(({ school, count }): [string, number] => [school, count])]) });
  if (state.capacity !== null && registered > state.capacity) throw new DomainError('training-full', { training, capacity: state.capacity, registered: placesTaken(state) });
  return [{ type: 'PlacesTaken', occurredAt: now, data: { registration: { people, schools }, by: actor.id } }];
};

/** A seminar, webinar or consultation from its announcement to who took part and what was handed out. */
export const trainingDecider: Decider<TrainingCommand, TrainingEvent, TrainingState> = { initial: noTraining, evolve, decide };
