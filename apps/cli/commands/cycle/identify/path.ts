export const identificationPath = (cycle: string, rest = ''): string => `/cycles/${encodeURIComponent(cycle)}/identification${rest}`;
