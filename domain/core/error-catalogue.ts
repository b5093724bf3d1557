import type { CatalogueEntry } from './errors/catalogue-entry.js';
import { engineErrors } from './errors/engine-errors.js';
import { importErrors } from './errors/import-errors.js';
import { identificationErrors } from './errors/identification-errors.js';
import { formErrors } from './errors/form-errors.js';
import { roadmapErrors } from './errors/roadmap-errors.js';
import { fileErrors } from './errors/file-errors.js';
import { mentoringErrors } from './errors/mentoring-errors.js';
import { interviewErrors } from './errors/interview-errors.js';
import { meetingErrors } from './errors/meeting-errors.js';
import { trainingErrors } from './errors/training-errors.js';
import { reportErrors } from './errors/report-errors.js';
import { calendarFeedErrors } from './errors/calendar-feed-errors.js';
import { amendmentErrors } from './errors/amendment-errors.js';

export type { ErrorKind } from './errors/catalogue-entry.js';

/** Every refusal of the domain, a file of its own for each part. */
export const errorCatalogue = {
  ...engineErrors,
  ...importErrors,
  ...identificationErrors,
  ...formErrors,
  ...roadmapErrors,
  ...fileErrors,
  ...mentoringErrors,
  ...interviewErrors,
  ...meetingErrors,
  ...trainingErrors,
  ...reportErrors,
  ...calendarFeedErrors,
  ...amendmentErrors,
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
