import type { LoggerService } from '@nestjs/common';
import type { ApiDependencies } from '../api-dependencies.js';

/** What the framework says of itself, as far as it is a warning: the hundred routes it has found are in the documentation. */
export const frameworkLog = (logger: ApiDependencies['logger']): LoggerService => {
  const said = (message: unknown): string => (message instanceof Error ? message.message : String(message));
  return {
    log: () => undefined,
    warn: (message: unknown) => { logger.warn(said(message)); },
    error: (message: unknown) => { logger.error(message instanceof Error ? { err: message } : {}, said(message)); },
    fatal: (message: unknown) => { logger.fatal(message instanceof Error ? { err: message } : {}, said(message)); },
  };
};
