import type { Options } from 'pino-http';
import type { ApiDependencies } from '../api-dependencies.js';
import type { ApiRequest } from './api-request.js';
import { withoutSecret } from './calendar-alias.js';

interface LoggedRequest { readonly method?: string; readonly url?: string }

/** A line for every request: what was asked of which path, by which person's id, how it ended and how long it took. Nothing of its content. */
export const requestLog = (logger: ApiDependencies['logger']): Options => ({
  logger, quietReqLogger: true,
  genReqId: (request) => (request as unknown as ApiRequest).trace ?? '',
  autoLogging: { ignore: ({ url }) => /\/(health\/\w+|metrics)$/.test(url ?? '') },
  customLogLevel: (_request, { statusCode }, error) => (error !== undefined || statusCode >= 500 ? 'error' : 'info'),
  customProps: (request) => {
    const { signedIn } = request as unknown as ApiRequest;
    return signedIn === undefined ? {} : { person: signedIn.person };
  },
  // The logger's own are replaced by pino-http's, which tell headers and addresses.
  serializers: {
    req: ({ method, url }: LoggedRequest) => ({ method, path: url === undefined ? undefined : withoutSecret(url.split('?')[0]!) }),
    res: ({ statusCode }: { readonly statusCode?: number }) => ({ statusCode }),
  },
});
