export const municipalityStreamOf = (municipality: string): string => `municipality-${municipality}`;
export const schoolStreamOf = (school: string): string => `school-${school}`;
