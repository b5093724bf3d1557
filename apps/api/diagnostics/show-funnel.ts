import { Injectable } from '@nestjs/common';
import type { Participant } from '@uplift/domain/training/diagnostics-state';
import { funnelOf, type Funnel as CountedFunnel } from '@uplift/domain/training/funnel';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { CycleDiagnostics } from './cycle-diagnostics.js';

export const FunnelQuery = z.object({ by: z.enum(['school', 'municipality']).default('municipality') });
const DropOffs = z.record(z.string(), z.int()).describe('How many left the way here, by reason: full-level, left-school, ill, leave, declined, other, not-yet.');
export const Funnel = z.object({
  links: z.array(z.object({ link: z.enum(['took', 'recommended', 'began', 'finished', 'route', 'observed']), count: z.int(), dropped: DropOffs })),
  late: z.int(), full: z.int().describe('At the full level: a course is optional.'), finishedOptional: z.int(),
  competences: z.record(z.string(), z.number().nullable()).describe('Mean per cent; null where so few took it that it would tell of one teacher.'),
}).meta({ id: 'Funnel' });
export const FunnelAnswer = z.object({
  cycle: z.string(), diagnostics: z.string(), schools: z.int(), total: Funnel,
  rows: z.array(z.object({ municipality: z.string(), school: z.string().nullable(), funnel: Funnel })),
}).meta({ id: 'DiagnosticsFunnel', description: 'Counts of the schools within one’s reach; nobody is named.' });
export type FunnelAnswer = z.infer<typeof FunnelAnswer>;

/** How far teachers have come from the diagnostics to the observed lesson: counts only, as far as one's roles reach. */
@Injectable()
export class ShowFunnel {
  constructor(private readonly diagnostics: CycleDiagnostics, private readonly access: Access) {}

  async run(cycle: string, id: string, { by }: z.output<typeof FunnelQuery>, reader: SignedIn): Promise<FunnelAnswer> {
    const { dated, region, schools } = await this.diagnostics.one(cycle, id);
    const seen = schools.filter(({ school, municipality }) => this.access.allows(reader, 'training.read', { region, municipality, school }));
    const bySchool = await Promise.all(seen.map(async ({ school, municipality }) =>
      ({ school, municipality, means: this.access.allows(reader, 'teacher.read', { region, municipality, school }), participants: await this.diagnostics.participants(cycle, id, school) })));
    const competences = dated.rules.competences.map((one) => one.id);
    const funnel = (of: readonly { readonly means: boolean; readonly participants: readonly Participant[] }[]) =>
      answered(funnelOf(of.flatMap(({ participants }) => participants), competences, { means: of.length > 0 && of.every(({ means }) => means) }));
    const groups = new Map<string, typeof bySchool>();
    for (const one of bySchool) {
      const key = by === 'school' ? one.school : one.municipality;
      groups.set(key, [...groups.get(key) ?? [], one]);
    }
    return {
      cycle, diagnostics: id, schools: seen.length, total: funnel(bySchool),
      rows: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) =>
        ({ municipality: members[0]!.municipality, school: by === 'school' ? members[0]!.school : null, funnel: funnel(members) })),
    };
  }
}

const answered = ({ links, late, full, finishedOptional, competences }: CountedFunnel): z.output<typeof Funnel> =>
  ({ links: links.map(({ link, count, dropped }) => ({ link, count, dropped: dropped })), late, full, finishedOptional, competences: { ...competences } });
