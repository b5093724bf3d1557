import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '@uplift/domain/core/domain-error';

const reasonLength = 300;

/** Why something did not go on, short enough for a history. Errors of the domain and the codec hold ids, never what a person wrote. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof DomainError) return `${error.code}: ${error.message}`.slice(0, reasonLength);
  return (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown fault').slice(0, reasonLength);
};

/** Workflows see one kind of failure only; another try is worth it unless it says otherwise. */
export const asFailure = (error: unknown): ApplicationFailure => {
  if (error instanceof ApplicationFailure) return error;
  return ApplicationFailure.create({ message: reasonOf(error), type: error instanceof Error ? error.name : 'Error', nonRetryable: false });
};

/** The same activity, throwing nothing but `ApplicationFailure`. */
export const failing = <Input, Answer>(activity: (input: Input) => Promise<Answer>) => async (input: Input): Promise<Answer> => {
  try {
    return await activity(input);
  } catch (error) {
    throw asFailure(error);
  }
};
