export const personStreamOf = (person: string): string => `person-${person}`;
