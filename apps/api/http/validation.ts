import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ApiError, type FieldError } from '../problems/api-error.js';
import { issueCode, issueText, pointerOf, type Issue } from '../problems/issue-texts.js';

/** How many wrong places an answer lists; whoever has more corrects these first. */
const shown = 100;

export const fieldErrorsOf = (issues: readonly Issue[]): readonly FieldError[] =>
  issues.slice(0, shown).map((issue) => ({ path: pointerOf(issue.path), code: issueCode(issue), ...issueText(issue) }));

/** Checks every parameter against the zod schema its decorator names. */
export const validation = (): StandardSchemaValidationPipe => new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new ApiError('input-invalid', {}, { fields: fieldErrorsOf(issues) }),
});
