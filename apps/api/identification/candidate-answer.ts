import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { Finding } from '@uplift/domain/identification/finding';
import { CycleYear, Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';

export const OrderShown = z.object({ number: z.string(), date: PlainDate, appendixDate: PlainDate.nullable(), title: z.string() });
export const AppearanceAnswer = z.object({
  source: z.enum(['earlier-list', 'cycle']), id: z.string(), year: CycleYear, order: OrderShown.nullable(),
  tried: z.array(z.string()).describe('What was tried with the school then: as its list says, or the measures of its approved roadmap.'),
  measures: z.array(z.object({ measure: z.string(), title: z.string(), outcome: z.enum(['worked', 'did-not-work', 'unclear']).nullable() }))
    .describe('Of a cycle: its roadmap’s measures with what came of each; null where nobody has judged it.'), outcome: Text.nullable().describe('How that ended, where it is known.'),
}).meta({ id: 'EarlierAppearance' });
export const ReasonAnswer = z.object({ signal: z.string(), title: Text, text: Text, weak: z.boolean(), finding: Finding });
export const ChangeAnswer = z.object({ signal: z.string(), text: Text });
export const DecisionAnswer = z.object({
  decision: z.enum(['include', 'exclude']), reason: z.string().nullable(), list: z.string().nullable().describe('The earlier list it was taken over from.'),
  run: z.int().nullable(), by: z.string(), at: Instant,
});
export const CandidateAnswer = z.object({
  school: z.string(), name: z.string(), municipality: z.string(), municipalityName: z.string(), kind: z.string(),
  apart: z.boolean().describe('Of a kind that is counted apart.'), evidence: z.enum(['firm', 'weak']),
  criteria: z.array(z.object({ id: z.string(), title: Text })), reasons: z.array(ReasonAnswer),
  changes: z.array(ChangeAnswer).describe('What would have turned the verdict: the smallest set found.'),
  similar: z.array(z.object({ school: z.string(), name: z.string() })).describe('The most similar schools that are not candidates.'),
  socialIndex: z.number().nullable(), pupils: z.int().nullable(),
  repeated: z.boolean(), history: z.array(AppearanceAnswer), decision: DecisionAnswer.nullable(),
}).meta({ id: 'Candidate' });
export type CandidateAnswer = z.infer<typeof CandidateAnswer>;
