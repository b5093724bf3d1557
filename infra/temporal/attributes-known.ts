import type { Connection } from '@temporalio/client';
import { registerSearchAttributes } from './search-attributes.js';

/** Sees to it that the server knows the search attributes; `false` where it does not and may not be told. Workflows then go without. */
export const attributesKnown = async (connection: Connection, namespace: string): Promise<boolean> => {
  try {
    await registerSearchAttributes(connection, namespace);
    return true;
  } catch {
    return false;
  }
};
