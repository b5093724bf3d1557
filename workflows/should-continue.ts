import { workflowInfo } from '@temporalio/workflow';
import type { RunSettings } from './run-settings.js';

/** The history has grown long enough: the workflow is to go on as a new run. */
export const shouldContinue = ({ continueAfter }: RunSettings): boolean => {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAfter === null ? continueAsNewSuggested : historyLength >= continueAfter;
};
