import type { IncomingMessage, ServerResponse } from 'node:http';

/** Machines that watch ask at the root, as they ask the worker and the relay. */
export const healthAtRoot = (request: IncomingMessage, _response: ServerResponse, next: () => void): void => {
  if (/^\/(health\/(live|ready)|metrics)(\?|$)/.test(request.url ?? '')) request.url = `/api/v1${request.url}`;
  next();
};
