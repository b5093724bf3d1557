import { z } from 'zod';
import { Slug, Text } from './vocabulary.js';

/**
 * A mark by which schools of a cycle are counted apart: a kind of the registry (`evening`), or one that the list of schools or a watch
 * list of the same id gives them (a federal project). Steps and stages may ask for it.
 */
export const SchoolTag = z.strictObject({ id: Slug, title: Text });
export type SchoolTag = z.infer<typeof SchoolTag>;

/** Only schools carrying one of these. */
export const AppliesTo = z.strictObject({ tags: z.array(Slug).min(1).max(20) });
