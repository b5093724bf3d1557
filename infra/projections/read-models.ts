import { createHash } from 'node:crypto';
import { calendarFeeds } from './models/calendar-feeds.js';
import { cases } from './models/cases.js';
import { cycleSchools } from './models/cycle-schools.js';
import { cycleSteps } from './models/cycle-steps.js';
import { cycles } from './models/cycles.js';
import { digests } from './models/digests.js';
import { findables } from './models/findables.js';
import { formAnswers } from './models/form-answers.js';
import { grants } from './models/grants.js';
import { inbox } from './models/inbox.js';
import { meetings } from './models/meetings.js';
import { indicatorValues } from './models/indicator-values.js';
import { municipalities } from './models/municipalities.js';
import { people } from './models/people.js';
import { programmes } from './models/programmes.js';
import { quotedFigures } from './models/quoted-figures.js';
import { schools } from './models/schools.js';
import { steps } from './models/steps.js';
import { practices } from './models/practices.js';
import { watchLists } from './models/watch-lists.js';
import { trainings } from './models/trainings.js';
import { visitDays } from './models/visit-days.js';
import type { ReadModel } from './read-model.js';

/** All read models. One projector keeps them all, at one position. */
export const readModels: readonly ReadModel[] = [
  programmes,
  cycles,
  cycleSteps,
  municipalities,
  schools,
  watchLists,
  practices,
  cycleSchools,
  people,
  grants,
  cases,
  steps,
  formAnswers,
  indicatorValues,
  quotedFigures,
  inbox,
  digests,
  calendarFeeds,
  meetings,
  trainings,
  findables,
  visitDays,
];

/** Raised when folding changes while the tables stay the same. */
const foldingRevision = 3;

/** What the tables look like and how they are filled: other tables in the database than these are rebuilt. */
export const shapeOfReadModels: string = createHash('sha256')
  .update(JSON.stringify([foldingRevision, ...readModels.map((model) => [model.name, model.tables('read'), model.indexes('read')])])).digest('hex').slice(0, 16);
