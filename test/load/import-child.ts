import { readFile } from 'node:fs/promises';
import { ImportCheck } from '@uplift/domain/import/check-import';
import { readSheets } from '@uplift/infra/sheets/read-sheets';

/** Checks a table of social passports against as many known schools, in a process of its own whose memory is nobody else's. */
const [file, count] = [process.argv[2]!, Number(process.argv[3])];
const schools = Array.from({ length: count }, (_, index) => (
  { school: `school-${index}`, name: `Школа № ${index}`, municipality: `m-${index % 50}`, municipalityName: `Район ${index % 50}` }));
const start = performance.now();
const check = new ImportCheck('social', {
  import: 'bench', region: 'region', schools, municipalities: [], indicators: [], schoolTags: [], cycleYear: '2026/27', defaultYear: null, yearStarts: '09-01',
  nameSchool: () => { throw new Error('no school is new here'); }, isTaken: () => false, settled: () => undefined });
for await (const row of readSheets(await readFile(file), () => undefined)) check.add(row);
const { rows, errors, questions, plan } = check.end();
if (errors + questions > 0 || plan.records.length !== count) throw new Error(`${errors} errors, ${plan.records.length} of ${count} records`);
const seconds = (performance.now() - start) / 1000;
// Kilobytes on every system Node runs on.
process.stdout.write(JSON.stringify({ rows, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
