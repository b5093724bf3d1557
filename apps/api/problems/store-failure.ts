/** Failures of the way to the database, by Node's or PostgreSQL's code: nothing is wrong with the request itself. */
const connectionCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT', 'EAI_AGAIN']);
const connectionTexts = /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool/i;

/** The projector has not made its tables yet: a table or a schema that a query names is not there. */
export const areReadModelsMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '3F000');

export const isStoreFailure = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isStoreFailure);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Class 08: connection; 53: out of resources; 57P: the server is shutting down or starting.
  return connectionCodes.has(code) || /^(08|53|57P)/.test(code) || connectionTexts.test(error.message);
};
