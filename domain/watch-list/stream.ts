export const watchListStreamOf = (list: string): string => `watch-list-${list}`;
