import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import { CompetenceResult, DropReason, RouteItem } from '@uplift/domain/training/diagnostics-events';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { CycleDiagnostics } from './cycle-diagnostics.js';

export const ParticipantsAnswer = z.object({
  school: z.string(),
  participants: z.array(z.object({
    participant: z.string(), name: z.string().nullable().describe('null once it was erased.'), on: PlainDate, late: z.boolean(), results: z.array(CompetenceResult),
    recommended: z.object({ modules: z.array(z.string()), required: z.boolean() }), course: z.enum(['not-begun', 'begun', 'completed']), dropped: DropReason.nullable(),
    route: z.array(RouteItem.extend({ done: PlainDate.nullable() })), lessons: z.array(z.object({ on: PlainDate, verdict: z.enum(['shown', 'partly', 'not-yet']) })),
  })),
}).meta({ id: 'DiagnosticsParticipants' });
export type ParticipantsAnswer = z.infer<typeof ParticipantsAnswer>;

/** A school's teachers by name with their results, for those who need them. */
@Injectable()
export class ParticipantList {
  constructor(private readonly diagnostics: CycleDiagnostics, private readonly personalData: PersonalData, private readonly access: Access) {}

  async run(cycle: string, id: string, school: string, reader: SignedIn): Promise<ParticipantsAnswer> {
    const { schools, region } = await this.diagnostics.one(cycle, id);
    const listed = schools.find((one) => one.school === school);
    if (listed === undefined) throw new DomainError('school-unknown', { school });
    this.access.require(reader, 'teacher.read', { region, municipality: listed.municipality, school });
    const participants = await this.diagnostics.participants(cycle, id, school);
    const opened = await this.personalData.decryptMany(participants.map(({ participant, sealed }) => ({ person: participant, sealed })));
    return { school, participants: participants.map(({ participant, on, late, results, recommended, course, dropped, route, lessons }, nth) => {
      const name = opened[nth]!;
      return {
        participant, name: name.status === 'erased' ? null : z.object({ name: z.string() }).parse(JSON.parse(name.plaintext)).name, on, late, results: [...results],
        recommended: { modules: [...recommended.modules], required: recommended.required }, course: course.status, dropped, route: [...route], lessons: [...lessons],
      };
    }) };
  }
}
