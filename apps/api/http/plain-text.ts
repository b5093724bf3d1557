const loneSurrogate = /\p{Cs}/u;

/** PostgreSQL's JSON holds neither NUL nor half a surrogate pair: one such text would fail the append of everyone in its batch. */
export const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return !value.includes('\u0000') && !loneSurrogate.test(value);
  // A file's bytes are no text of the store's; what is read out of them is checked where it is read.
  if (Buffer.isBuffer(value)) return true;
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value === 'object' && value !== null) return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item));
  return true;
};
