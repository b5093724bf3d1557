import { z } from 'zod';
import { Role, Slug, Text } from './vocabulary.js';

/** A section of a plan, with the measures the programme suggests for it. */
export const PlanSection = z.strictObject({
  id: Slug, title: Text, responsible: z.array(Role).min(1), measures: z.array(Text).default([]),
});
export type PlanSection = z.infer<typeof PlanSection>;

/** What a measure says: the chain risk → cause → measure (`title`) → owner → indicator → effect, with the day it is due. */
export const MeasureField = z.enum(['title', 'risk', 'cause', 'owner', 'indicator', 'effect', 'due']);
export type MeasureField = z.infer<typeof MeasureField>;

/** What a plan's step asks of the roadmap that is handed in with it. */
export const RoadmapRules = z.strictObject({
  /** What every measure must say before the roadmap can be submitted. */
  required: z.array(MeasureField).default(['title', 'owner', 'due', 'effect']),
  /** So many measures at least in each section. */
  eachSection: z.int().min(0).max(50).default(1),
});
export type RoadmapRules = z.infer<typeof RoadmapRules>;
