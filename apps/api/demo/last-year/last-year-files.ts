import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the demo's last year: its programme, `programme.yaml`, and its recording. Both lie beside the sources. */
export const lastYearFolder = (): string => {
  // Compiled files lie one folder deeper than sources, so the folder is looked for upwards.
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'demo', 'last-year');
    if (existsSync(join(candidate, 'programme.yaml'))) return candidate;
  }
  throw new Error('the folder apps/api/demo/last-year is missing from this installation');
};

export const lastYearProgramme = (): string => join(lastYearFolder(), 'programme.yaml');
export const lastYearRecording = (): string => join(lastYearFolder(), 'recording.jsonl.gz');
