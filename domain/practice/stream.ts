export const practiceStreamOf = (practice: string): string => `practice-${practice}`;
