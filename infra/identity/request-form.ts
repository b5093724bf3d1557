import type { IncomingMessage } from 'node:http';

const largestForm = 16 * 1024;

const isForm = (request: IncomingMessage): boolean =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';

const parsedBefore = (request: IncomingMessage): URLSearchParams | null => {
  const { body } = request as { body?: unknown };
  if (typeof body !== 'object' || body === null) return null;
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') fields.append(name, value);
  return fields;
};

/** The fields of a sent form, or null when it is none or larger than any form of ours. A body parser may have read it before. */
export const readForm = async (request: IncomingMessage): Promise<URLSearchParams | null> => {
  if (!isForm(request)) return null;
  if (!request.readable) return parsedBefore(request);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > largestForm) return null;
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
};
