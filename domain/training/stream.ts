/** One stream a school and diagnostics: `k-2020.teachers.school-1`. */
export const diagnosticsIdOf = (cycle: string, diagnostics: string, school: string): string => `${cycle}.${diagnostics}.${school}`;
export const diagnosticsStreamOf = (id: string): string => `diagnostics-${id}`;
/** A seminar, webinar or consultation: `k-2020.permanent-seminar@2020-10-14`. */
export const trainingStreamOf = (training: string): string => `training-${training}`;
