import { PlainDate } from '@uplift/domain/core/instant';
import { SchoolKind } from '@uplift/domain/registry/events';
import { PracticeEvidence } from '@uplift/domain/practice/events';
import { Slug, Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { CaseStatus } from '../cases/case-answer.js';
import { pageSchema } from '../http/page.js';
import { SubjectId } from '../http/ids.js';
import { Cursor, Limit } from '../http/paging.js';

const End = z.enum(['closed', 'merged', 'split']);
const Reason = z.string().trim().min(1).max(1000);
export const SchoolsQuery = z.object({
  municipality: SubjectId.optional(), kind: SchoolKind.optional(), ended: z.enum(['true', 'false']).optional(), cursor: Cursor, limit: Limit,
});
export const SchoolsAnswer = pageSchema('schools', z.object({
  school: z.string(), name: z.string(), kind: z.string(), municipality: z.string(), municipalityName: z.string(), region: z.string(),
  endedOn: PlainDate.nullable(), endHow: End.nullable(), successors: z.array(z.string()),
}).meta({ id: 'RegisteredSchool' }), 'RegisteredSchools');
export type SchoolsAnswer = z.infer<typeof SchoolsAnswer>;

export const SchoolAnswer = z.object({
  school: z.string(), version: z.int(), region: z.string(), municipality: z.string(), name: z.string(), kind: SchoolKind,
  formerNames: z.array(z.object({ name: z.string(), until: z.string() })), splitOff: z.array(z.object({ on: PlainDate, into: z.array(z.string()) })),
  end: z.object({ how: End, on: PlainDate, into: z.array(z.string()) }).nullable(),
  predecessors: z.array(z.object({ school: z.string(), name: z.string(), on: PlainDate, how: End })).describe('Schools that ended and go on in this one.'),
  named: z.array(z.object({ school: z.string(), name: z.string() })).describe('What the schools it became, or was parted into, are called now.'),
  cases: z.array(z.object({ case: z.string(), cycle: z.string(), status: CaseStatus })).describe('Its work in all its cycles, for those who may read it. None of it ends with the school.'),
}).meta({ id: 'SchoolHistory' });
export type SchoolAnswer = z.infer<typeof SchoolAnswer>;

export const RegisterSchoolBody = z.strictObject({
  municipality: SubjectId, name: z.string().trim().min(1).max(500), kind: SchoolKind.default('ordinary'),
  school: SubjectId.optional().describe('Its id; made from the municipality and the name when left out.'),
}).meta({ id: 'RegisterSchool' });

export const SchoolChangeBody = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('rename'), name: z.string().trim().min(1).max(500) }),
  z.strictObject({ change: z.literal('kind'), kind: SchoolKind }),
  z.strictObject({ change: z.literal('close'), on: PlainDate, reason: Reason }),
  z.strictObject({ change: z.literal('merge'), into: SubjectId, on: PlainDate }),
  z.strictObject({ change: z.literal('split'), into: z.array(SubjectId).min(1).max(20), on: PlainDate, remains: z.boolean().default(true) }),
  z.strictObject({ change: z.literal('reopen'), reason: Reason }),
]).meta({ id: 'ChangeSchool' });
export type SchoolChangeBody = z.output<typeof SchoolChangeBody>;

export const OpenListBody = z.strictObject({ list: Slug, region: SubjectId, title: Text }).meta({ id: 'OpenWatchList' });
export const WatchBody = z.strictObject({ school: SubjectId, reason: Reason, until: PlainDate.nullable().default(null) }).meta({ id: 'WatchSchool' });
export const UnwatchBody = z.strictObject({ school: SubjectId, reason: Reason }).meta({ id: 'UnwatchSchool' });
export const WatchListAnswer = z.object({ list: z.string(), version: z.int() }).meta({ id: 'WatchListChanged' });
export const WatchListsAnswer = z.object({ lists: z.array(z.object({
  list: z.string(), region: z.string(), title: Text,
  schools: z.array(z.object({ school: z.string(), name: z.string(), reason: z.string(), until: PlainDate.nullable(), since: z.string() })),
})) }).meta({ id: 'WatchLists' });
export type WatchListsAnswer = z.infer<typeof WatchListsAnswer>;

export const PracticeBody = z.strictObject({
  practice: Slug, region: SubjectId, risk: Slug, title: z.string().trim().min(1).max(300), description: z.string().trim().min(1).max(4000),
}).meta({ id: 'DescribePractice' });
export const ProofBody = PracticeEvidence.strict().meta({ id: 'ProvePractice' });
export const RetireBody = z.strictObject({ reason: Reason }).meta({ id: 'RetirePractice' });
export const PracticesQuery = z.object({ risk: Slug.optional() });
export const PracticeAnswer = z.object({ practice: z.string(), version: z.int(), status: z.enum(['described', 'proven', 'retired']) }).meta({ id: 'PracticeChanged' });
export const PracticesAnswer = z.object({ practices: z.array(z.object({
  practice: z.string(), region: z.string(), risk: z.string(), title: z.string(), description: z.string(), status: z.enum(['described', 'proven', 'retired']), evidence: z.array(PracticeEvidence),
})) }).meta({ id: 'Practices' });
export type PracticesAnswer = z.infer<typeof PracticesAnswer>;
