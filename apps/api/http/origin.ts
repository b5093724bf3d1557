import type { ApiRequest } from './api-request.js';

/** Where people reach this server, as they have just done; behind a proxy, as the proxy says. */
export const originOf = ({ headers, socket }: Pick<ApiRequest, 'headers' | 'socket'>): string => {
  const forwarded = String(headers['x-forwarded-proto'] ?? '').split(',')[0]!.trim();
  const scheme = forwarded === 'https' || 'encrypted' in socket ? 'https' : 'http';
  return `${scheme}://${headers.host ?? 'localhost'}`;
};
