/** The calendar year in whose spring a year's exams are held: 2023 both of `2022/23` and of `2023`. */
export const examYearOf = (year: string): number => Number(year.slice(0, 4)) + (year.length > 4 ? 1 : 0);
