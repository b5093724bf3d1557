/** Failures of the way to the database, by Node's or PostgreSQL's code: nothing is wrong with the request itself. */
const connectionCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT', 'EAI_AGAIN']);
const connectionTexts = /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool/i;

/** Read by its fields, not by its class: errors of Node's own may come from another realm. */
interface Failure { readonly code?: unknown; readonly message?: unknown; readonly errors?: unknown }
const failureOf = (error: unknown): Failure => (typeof error === 'object' && error !== null ? error : {});

/** The projector has not made its tables yet: a table or a schema that a query names is not there. */
export const areReadModelsMissing = (error: unknown): boolean => ['42P01', '3F000'].includes(String(failureOf(error).code));

export const isStoreFailure = (error: unknown): boolean => {
  const { code, message, errors } = failureOf(error);
  if (Array.isArray(errors) && errors.some(isStoreFailure)) return true;
  // Class 08: connection; 53: out of resources; 57P: the server is shutting down or starting.
  return connectionCodes.has(String(code)) || /^(08|53|57P)/.test(String(code)) || connectionTexts.test(String(message));
};
