import type { components } from './generated/schema.js';

type Schemas = components['schemas'];
export type Me = Schemas['Me'];
export type StepRow = Schemas['StepRow'];
export type Step = Schemas['Step'];
export type Case = Schemas['Case'];
export type CaseRow = Schemas['CaseRow'];
export type Cycle = Schemas['Cycle'];
export type CycleStatus = Schemas['CycleStatus'];
export type Notice = Schemas['Notice'];
export type StoredEvent = Schemas['Event'];
export type YearPreview = Schemas['YearPreview'];
export type Rehearsal = Schemas['Rehearsal'];
export type BulkAnswer = Schemas['BulkAnswer'];
export type ListedSchool = Schemas['ListedSchool'];
export interface Text { readonly ru: string; readonly en: string }
export type Role = StepRow['holders'][number];
