import { z } from 'zod';

/** A file as it came. */
export const FileBody = z.unknown().refine((value) => Buffer.isBuffer(value), 'file-expected').meta({ id: 'TableFile', description: 'The bytes of a table, XLSX or CSV.' });
