import { z } from 'zod';
import { SubjectId } from '../../http/ids.js';

const Name = z.string().trim().min(1).max(300);

/** Schools as a coordinator has them: an id where one is known, else it is made from the names. */
export const SchoolRow = z.strictObject({
  id: SubjectId.optional(), name: z.string().trim().min(1).max(500),
  municipality: z.union([Name, z.strictObject({ id: SubjectId.optional(), name: Name })]),
  tags: z.array(Name).max(20).optional().describe('What the school is counted apart by: ids or titles of the programme’s tags.'),
}).meta({ id: 'SchoolRow' });
export type SchoolRow = z.output<typeof SchoolRow>;
export const ImportSchools = z.strictObject({ schools: z.array(SchoolRow).min(1).max(50_000) }).meta({ id: 'ImportSchools' });
