export const schoolRecordStreamOf = (school: string): string => `school-record-${school}`;
