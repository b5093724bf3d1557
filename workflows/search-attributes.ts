import { defineSearchAttributeKey } from '@temporalio/common';

/** What operators search workflows by; a server must know these before anything is started with them. */
export const cycleAttribute = defineSearchAttributeKey('UpliftCycle', 'KEYWORD');
export const municipalityAttribute = defineSearchAttributeKey('UpliftMunicipality', 'KEYWORD');
export const stageAttribute = defineSearchAttributeKey('UpliftStage', 'KEYWORD_LIST');
export const nextInstantAttribute = defineSearchAttributeKey('UpliftNextInstant', 'DATETIME');
export const searchAttributes = [cycleAttribute, municipalityAttribute, stageAttribute, nextInstantAttribute] as const;
