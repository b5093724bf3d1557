import type { z } from 'zod';
import type { Action } from '@uplift/domain/access/policy';
import type { CaseCommand } from '@uplift/domain/case/commands';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { NamedFile } from '../files/file-references.js';
import type { Unstamped } from '../commands/command-sender.js';

export interface StepAt { readonly case: string; readonly step: string }

/** Something a person does to a step, alone or for many cases at once. */
export interface StepAction<Body> {
  readonly action: Action;
  readonly schema: z.ZodType<Body>;
  command(at: StepAt, body: Body, as: readonly Role[]): Unstamped<CaseCommand>;
  /** The person the body names, who must be able to see the case. */
  names?(body: Body): string;
  /** Throws when a step of this kind is not to be done by this action alone. */
  suits?(step: string, document: ProgrammeDocument): void;
  /** The files the body refers to, which must have been uploaded. */
  files?(body: Body): readonly NamedFile[];
}
