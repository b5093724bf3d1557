import type { IncomingMessage, ServerResponse } from 'node:http';

const address = /^\/calendar\/([A-Za-z0-9_-]{1,100})\.ics(?=\?|$)/;

/** Calendars have short addresses of their own, outside the API and its sign-in. */
export const calendarsAtRoot = (request: IncomingMessage, _response: ServerResponse, next: () => void): void => {
  request.url = request.url?.replace(address, '/api/v1/calendar-feeds/at/$1');
  next();
};

/** A path as a log may have it: whoever reads the log must not be able to read the calendar. */
export const withoutSecret = (path: string): string => path.replace(/(\/calendar\/|\/calendar-feeds\/at\/)[^/?]+/, '$1…');
