import { Injectable } from '@nestjs/common';
import { limitOf, type MentorRole } from '@uplift/domain/programme/mentoring-schema';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import type { AssignmentsAnswer, SubstitutionsAnswer } from './mentoring-answer.js';
import { KnownMentoring } from './mentoring-facts.js';

export interface Wanted { readonly school?: string | undefined; readonly mentor?: string | undefined; readonly role?: MentorRole | undefined }

/** Who accompanies the schools within one's reach. */
@Injectable()
export class ShowMentoring {
  constructor(private readonly mentoring: KnownMentoring, private readonly access: Access) {}

  async assignments(cycle: string, wanted: Wanted, reader: SignedIn): Promise<AssignmentsAnswer> {
    const { region, context } = await this.mentoring.of(cycle, []);
    const { state, version } = await this.mentoring.read(cycle);
    const shown = <One extends { school: string; municipality: string; mentor: string; role: MentorRole }>(all: readonly One[]) => all.filter((one) =>
      (wanted.school === undefined || one.school === wanted.school) && (wanted.mentor === undefined || one.mentor === wanted.mentor)
      && (wanted.role === undefined || one.role === wanted.role) && this.access.allows(reader, 'mentoring.read', { region, municipality: one.municipality, school: one.school }));
    const assignments = shown(state.assignments);
    const loads = new Map(assignments.map(({ mentor, role }) => [`${mentor} ${role}`, { mentor, role }]));
    return { version, assignments: [...assignments], past: [...shown(state.past)], loads: [...loads.values()].map(({ mentor, role }) => ({
      mentor, role, schools: state.assignments.filter((one) => one.mentor === mentor && one.role === role).length, most: limitOf(context.rules, role).schools })) };
  }

  /** Those at whose schools one may look; a substitute sees their own. */
  async substitutions(cycle: string, reader: SignedIn): Promise<SubstitutionsAnswer> {
    const { region, context } = await this.mentoring.of(cycle, []);
    const { state, version } = await this.mentoring.read(cycle);
    const substitutions = state.substitutions.filter((one) => one.substitute === reader.person || one.schools.every((school) =>
      this.access.allows(reader, 'mentoring.read', { region, municipality: context.schools.get(school) ?? null, school })));
    return { version, substitutions: substitutions.map((one) => ({ ...one, schools: [...one.schools] })) };
  }
}
