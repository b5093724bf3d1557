export const programmeStreamOf = (programme: string): string => `programme-${programme}`;
