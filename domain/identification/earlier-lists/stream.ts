export const earlierListsStreamOf = (region: string): string => `earlier-lists-${region}`;
