/** One roadmap a case. */
export const roadmapStreamOf = (caseId: string): string => `roadmap-${caseId}`;
