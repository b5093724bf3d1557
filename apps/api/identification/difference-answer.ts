import { z } from 'zod';

const Schools = z.array(z.string());
export const DifferenceAnswer = z.object({
  from: z.int(), to: z.int(), appeared: Schools, gone: Schools,
  changed: z.array(z.object({
    school: z.string(), gained: z.array(z.string()), lost: z.array(z.string()), otherNumbers: z.array(z.string()),
    evidence: z.object({ from: z.enum(['firm', 'weak']), to: z.enum(['firm', 'weak']) }),
  })).describe('Candidates of both runs, with the signals they gained or lost, or that hold by other numbers.'),
  candidatesNotIncluded: Schools.describe('Candidates of the later run that were left out or not decided on.'),
  includedNotFound: Schools.describe('Included schools that the later run does not find.'),
}).meta({ id: 'IdentificationDifference', description: 'What a later run says differently. It changes no decision and no confirmed list.' });
export type DifferenceAnswer = z.infer<typeof DifferenceAnswer>;
