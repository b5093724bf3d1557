import { Injectable } from '@nestjs/common';
import type { Language } from '@uplift/domain/core/domain-error';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import type { MentoringCommand } from '@uplift/domain/mentoring/commands';
import type { MentoringContext } from '@uplift/domain/mentoring/context';
import { MentorRole } from '@uplift/domain/programme/mentoring-schema';
import { mentoringAggregate } from '@uplift/infra/command/aggregates';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CommandSender, type Item } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import { problemOf } from '../problems/problem-of.js';
import { refusalOf } from '../problems/refusal.js';
import { GiveAccess } from './give-access.js';
import type { MentoringAnswer, SubstitutionsAnswer } from './mentoring-answer.js';
import { KnownMentoring, type MentoringFacts } from './mentoring-facts.js';
import { ShowMentoring } from './show-mentoring.js';

const One = z.strictObject({ school: SubjectId, role: MentorRole, mentor: SubjectId.describe('A person; for a tutor school, that school.') });
export const AssignMentors = z.strictObject({ items: z.array(One).min(1).max(1000) }).meta({ id: 'AssignMentors' });
export const ReplaceMentor = z.strictObject({
  role: MentorRole, from: SubjectId, to: SubjectId, schools: z.array(SubjectId).min(1).max(1000).optional().describe('All of the former one’s within one’s reach when left out.'),
}).meta({ id: 'ReplaceMentor' });
export const ArrangeSubstitution = z.strictObject({
  absent: SubjectId, substitute: SubjectId, firstDay: PlainDate, lastDay: PlainDate.describe('Inclusive.'),
  schools: z.array(SubjectId).min(1).max(1000).optional().describe('All of the absent’s when left out.'),
}).meta({ id: 'ArrangeSubstitution' });

type Wish = z.output<typeof One>;
type Checked = { readonly command: Item<MentoringCommand, MentoringContext>['command'] } | { readonly error: unknown };

/** Assignments for many schools at once, a result for each, and who stands in for whom. Access follows at once. */
@Injectable()
export class ChangeMentoring {
  constructor(
    private readonly sender: CommandSender, private readonly mentoring: KnownMentoring, private readonly access: Access, private readonly giving: GiveAccess,
    private readonly showing: ShowMentoring,
  ) {}

  async change(type: 'AssignMentor' | 'ReleaseMentor', cycle: string, { items }: z.output<typeof AssignMentors>, caller: Caller, language: Language): Promise<MentoringAnswer> {
    const facts = await this.mentoring.of(cycle, items.map(({ mentor }) => mentor));
    const checked = await Promise.all(items.map((item) => this.check(facts, item, caller, { type, cycle, ...item })));
    return this.carryOut(cycle, items, checked, facts, caller, language);
  }

  async replace(cycle: string, { role, from, to, schools }: z.output<typeof ReplaceMentor>, caller: Caller, language: Language): Promise<MentoringAnswer> {
    const facts = await this.mentoring.of(cycle, [to]);
    const { state } = await this.mentoring.read(cycle);
    // Those handed over by the same words before are among them, so that a repeat answers the same.
    const theirs = [...state.assignments, ...state.past.filter(({ successor }) => successor === to)].filter((one) => one.role === role && one.mentor === from
      && this.access.allows(caller.signedIn, 'mentoring.assign', { region: facts.region, municipality: one.municipality, school: one.school }));
    const wanted = schools ?? [...new Set(theirs.map(({ school }) => school))];
    const items = wanted.map((school): Wish => ({ school, role, mentor: to }));
    const checked = await Promise.all(items.map((item) => this.check(facts, item, caller, { type: 'ReplaceMentor', cycle, school: item.school, role, from, to })));
    return this.carryOut(cycle, items, checked, facts, caller, language);
  }

  async arrange(cycle: string, { schools, ...body }: z.output<typeof ArrangeSubstitution>, caller: Caller): Promise<SubstitutionsAnswer> {
    const facts = await this.mentoring.of(cycle, [body.substitute]);
    await this.mentoring.requireMentor('curator', body.substitute);
    const { state } = await this.mentoring.read(cycle);
    const theirs = state.assignments.filter(({ mentor, role }) => mentor === body.absent && role !== 'tutor-school').map(({ school }) => school);
    for (const school of schools ?? theirs) this.access.require(caller.signedIn, 'mentoring.assign', this.mentoring.placeOf(facts, school));
    const substitution = deterministicId('substitution', caller.signedIn.person, caller.headers.key);
    const done = await this.sender.send(mentoringAggregate, { type: 'ArrangeSubstitution', cycle, substitution, schools: schools ?? null, ...body }, facts.context, caller);
    await this.giving.at(cycle, done.state.substitutions.find((one) => one.substitution === substitution)?.schools ?? [], caller);
    return this.showing.substitutions(cycle, caller.signedIn);
  }

  async end(cycle: string, substitution: string, caller: Caller): Promise<SubstitutionsAnswer> {
    const facts = await this.mentoring.of(cycle, []);
    const known = (await this.mentoring.read(cycle)).state.substitutions.find((one) => one.substitution === substitution);
    if (known === undefined) throw new DomainError('substitution-unknown', { substitution });
    for (const school of known.schools) this.access.require(caller.signedIn, 'mentoring.assign', this.mentoring.placeOf(facts, school));
    await this.sender.send(mentoringAggregate, { type: 'EndSubstitution', cycle, substitution }, facts.context, caller);
    await this.giving.at(cycle, known.schools, caller);
    return this.showing.substitutions(cycle, caller.signedIn);
  }

  private async check(facts: MentoringFacts, { school, role, mentor }: Wish, { signedIn }: Caller, command: Extract<Checked, { command: unknown }>['command']): Promise<Checked> {
    try {
      this.access.require(signedIn, 'mentoring.assign', this.mentoring.placeOf(facts, school));
      // Whoever was erased may still be released.
      if (command.type !== 'ReleaseMentor') await this.mentoring.requireMentor(role, mentor);
      return { command };
    } catch (error) {
      return { error };
    }
  }

  private async carryOut(cycle: string, items: readonly Wish[], checked: readonly Checked[], { context }: MentoringFacts, caller: Caller, language: Language): Promise<MentoringAnswer> {
    const ready = checked.flatMap((check, index) => ('command' in check ? [{ index, command: check.command }] : []));
    const sent = await this.sender.sendMany(mentoringAggregate, ready.map(({ index, command }) => {
      const { school, role, mentor } = items[index]!;
      return { command, context, part: `${command.type} ${school} ${role} ${mentor}` };
    }), caller);
    const outcomes = new Map(ready.map(({ index }, nth) => [index, sent[nth]!]));
    const done = items.filter((_, index) => outcomes.get(index)?.outcome === 'done');
    const given = await this.giving.at(cycle, done.map(({ school }) => school), caller);
    await this.sender.shown([...sent, ...given], caller);
    const request = { path: `/api/v1/cycles/${cycle}/assignments`, trace: caller.trace };
    const results = items.map((item, index) => {
      const [check, outcome] = [checked[index]!, outcomes.get(index)];
      if (outcome?.outcome === 'done') return { ...item, outcome: 'done' as const };
      const error = 'error' in check ? check.error : outcome?.outcome === 'refused' ? outcome.error : undefined;
      return { ...item, outcome: 'refused' as const, problem: problemOf(refusalOf(error, request), language, request) };
    });
    return { done: done.length, refused: results.length - done.length, results };
  }
}
