export const calendarFeedStreamOf = (feed: string): string => `calendarfeed-${feed}`;
