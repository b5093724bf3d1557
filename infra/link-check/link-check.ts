import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { LinkResult } from '@uplift/domain/roadmap/events';
import { isPublicAddress } from './public-address.js';

/** Asks for a link that people published. */
export interface LinkCheck {
  /** @throws {DomainError} `link-not-allowed` for what is no public http or https address; nothing is asked of it then */
  check(url: string): Promise<LinkResult>;
}
export interface LinkCheckOptions {
  /** Which addresses may be asked; those of the open internet unless told. */
  readonly allows?: (address: string) => boolean;
  readonly lookup?: typeof systemLookup;
  readonly timeoutMs?: number;
}

const redirectsFollowed = 5;
class NotAllowed extends Error {}

/**
 * HEAD, and GET where HEAD is not answered well; redirects are followed and judged each anew. The connection goes to the very
 * address that was judged, so that a name cannot point elsewhere between the two. No body is read.
 */
export const createLinkCheck = ({ allows = isPublicAddress, lookup = systemLookup, timeoutMs = 8_000 }: LinkCheckOptions = {}): LinkCheck => {
  const judgedLookup: LookupFunction = (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) { callback(error, '', 0); return; }
      if (addresses.length === 0 || addresses.some(({ address }) => !allows(address))) { callback(new NotAllowed(host), '', 0); return; }
      if (options.all === true) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
  const refuse = (url: string, reason: string): never => { throw new DomainError('link-not-allowed', { url, reason }); };

  const ask = (url: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<IncomingMessage> => new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sending = send(url, { method, signal, lookup: judgedLookup, agent: false, headers: { 'user-agent': 'uplift link check', accept: '*/*' } }, (response) => {
      response.destroy();
      resolve(response);
    });
    sending.once('error', reject);
    sending.end();
  });

  const follow = async (given: string, signal: AbortSignal): Promise<LinkResult> => {
    let url = given;
    for (let redirects = 0; redirects <= redirectsFollowed; redirects += 1) {
      const target = parsed(url) ?? refuse(given, 'no address');
      if (!/^https?:$/.test(target.protocol)) refuse(given, target.protocol);
      if (target.username !== '' || target.password !== '') refuse(given, 'credentials');
      const host = target.hostname.replace(/^\[|\]$/g, '');
      // Names go through the lookup; an address as such does not.
      if (isIP(host) !== 0 && !allows(host)) refuse(given, host);
      let response = await ask(target, 'HEAD', signal);
      if ((response.statusCode ?? 0) >= 400) response = await ask(target, 'GET', signal);
      const { statusCode: status = 0, headers: { location } } = response;
      if (status < 300 || status >= 400 || location === undefined) return { reachable: status >= 200 && status < 300, status, reason: null };
      url = URL.canParse(location, target.href) ? new URL(location, target.href).href : location;
    }
    return { reachable: false, status: null, reason: 'too many redirects' };
  };

  return {
    check: async (url) => {
      try {
        return await follow(url, AbortSignal.timeout(timeoutMs));
      } catch (error) {
        if (error instanceof DomainError) throw error;
        if (error instanceof NotAllowed) return refuse(url, error.message);
        return { reachable: false, status: null, reason: reasonOf(error as NodeJS.ErrnoException) };
      }
    },
  };
};

const parsed = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);
const reasonOf = (error: NodeJS.ErrnoException): string => (error.name === 'TimeoutError' || error.name === 'AbortError' ? 'timeout' : error.code ?? error.message).slice(0, 200);
