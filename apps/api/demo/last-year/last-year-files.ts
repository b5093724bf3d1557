import { join } from 'node:path';
import { projectRoot } from '@uplift/infra/config/project-root';

/** The folder of the demo's last year, with its programme and its recording: beside the sources, also for what was compiled. */
const lastYearFolder = (): string => join(projectRoot(), 'apps/api/demo/last-year');

export const lastYearProgramme = (): string => join(lastYearFolder(), 'programme.yaml');
export const lastYearRecording = (): string => join(lastYearFolder(), 'recording.jsonl.gz');
