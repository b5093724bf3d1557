export const surveyStreamOf = (survey: string): string => `survey-${survey}`;
