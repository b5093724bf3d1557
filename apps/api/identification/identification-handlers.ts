import { ListsOfRegion } from '../earlier-lists/lists-of-region.js';
import { RecordEarlierListHandler } from '../earlier-lists/record-earlier-list.js';
import { ShowEffect } from '../effect/show-effect.js';
import { CandidateList } from './candidate-list.js';
import { ConfirmIdentificationHandler } from './confirm-identification.js';
import { DecideSchoolsHandler } from './decide-schools.js';
import { ExplainSchool } from './explain-school.js';
import { Identifications } from './open-identification.js';
import { RegionLists } from './region-lists.js';
import { KnownRecords } from './region-records.js';
import { RunIdentificationHandler } from './run-identification.js';
import { SchoolReach } from './school-reach.js';
import { ShowDifference } from './show-difference.js';
import { ShowIdentification } from './show-identification.js';
import { TakeOverHandler } from './take-over.js';

export const identificationHandlers = [
  Identifications, KnownRecords, RegionLists, SchoolReach, ShowIdentification, CandidateList, ExplainSchool, ShowDifference,
  RunIdentificationHandler, DecideSchoolsHandler, TakeOverHandler, ConfirmIdentificationHandler, ListsOfRegion, RecordEarlierListHandler, ShowEffect,
];
