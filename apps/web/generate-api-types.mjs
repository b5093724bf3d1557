import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

// From the built API: `npm run build`, then `npm run types -w apps/web`.
const here = import.meta.dirname;
const document = execFileSync(process.execPath, [join(here, '../api/dist/openapi/print-document.js')], { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' });
writeFileSync(join(here, 'api/generated/schema.d.ts'), `// Made from the API's description.\n${astToString(await openapiTS(JSON.parse(document), { alphabetize: true, defaultNonNullable: false }))}`);
