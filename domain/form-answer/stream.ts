/** The answer to the form of one step of one case. */
export const answerStreamOf = (caseId: string, step: string): string => `answer-${caseId}.${step}`;

/** The case and the step of such a stream's id (without `answer-`). */
export const partsOfAnswerId = (id: string): { readonly case: string; readonly step: string } => {
  const dot = id.lastIndexOf('.');
  return { case: id.slice(0, dot), step: id.slice(dot + 1) };
};
