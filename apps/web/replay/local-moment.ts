/** An instant as a field for local date and time holds it. */
export const toLocal = (instant: string): string => {
  const moment = new Date(instant);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
};

/** `null` for what is not a moment yet. */
export const fromLocal = (typed: string): string | null => {
  const moment = new Date(typed);
  return typed === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
};

export const dayBefore = (instant: string): string => new Date(Date.parse(instant) - 86_400_000).toISOString();
