export const cycleStreamOf = (cycle: string): string => `cycle-${cycle}`;
