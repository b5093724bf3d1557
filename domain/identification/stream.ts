export const identificationStreamOf = (cycle: string): string => `identification-${cycle}`;
