import { findServer, type FindServerOptions } from './find-server.js';

/** Path of the time-skipping test server, installed first when missing. Starts with its port as the only argument. */
export const testServerPath = (options?: FindServerOptions): Promise<string> => findServer('timeSkipping', options);

/** Path of the dev server (`temporal`), installed first when missing. */
export const devServerPath = (options?: FindServerOptions): Promise<string> => findServer('dev', options);
