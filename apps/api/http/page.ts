import { z } from 'zod';

/** Rows of a list and where to go on. */
export const pageSchema = <Row extends z.ZodType, Name extends string>(name: Name, row: Row, id: string) =>
  z.object({ [name]: z.array(row), next: z.string().nullable().describe('Send it back as `cursor`; null after the last row.') } as
    Record<Name, z.ZodArray<Row>> & { next: z.ZodNullable<z.ZodString> }).meta({ id });
