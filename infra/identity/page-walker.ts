import { createCookieJar } from './cookie-jar.js';
import { SignInError } from './sign-in-error.js';

/** A form found on a page: where it is sent and what it holds before anyone fills it in. */
export interface PageForm { readonly action: URL; readonly fields: Readonly<Record<string, string>>; readonly names: readonly string[] }

export interface WalkedPage {
  readonly address: URL;
  readonly status: number;
  readonly form: PageForm | null;
  /** The code of the explanation on the page, `wrong-credentials` for instance. */
  readonly problem: string | null;
  readonly explanation: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : decoded(value);
};

const formOf = (markup: string, address: URL): PageForm | null => {
  const form = /<form\b[^>]*>/.exec(markup)?.[0];
  if (form === undefined) return null;
  const inputs = [...markup.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
  return {
    action: new URL(attribute(form, 'action') ?? address.href, address),
    names: [...inputs, ...[...markup.matchAll(/<button\b[^>]*>/g)].map(([tag]) => tag)].flatMap((tag) => attribute(tag, 'name') ?? []),
    fields: Object.fromEntries(inputs.flatMap((tag) => {
      const name = attribute(tag, 'name');
      return name === null ? [] : [[name, attribute(tag, 'value') ?? '']];
    })),
  };
};

const pageOf = (address: URL, status: number, markup: string): WalkedPage => {
  const alarm = /<div class="alarm"[^>]*data-problem="([\w-]+)"[^>]*>(.*?)<\/div>/s.exec(markup);
  return {
    address, status, form: formOf(markup, address), problem: alarm?.[1] ?? null,
    explanation: decoded((alarm?.[2] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()),
  };
};

const mostSteps = 12;

/**
 * Goes through the provider's pages as a browser does, keeping cookies and following redirects, and stops at a page or at the first
 * redirect that leaves for `until`: an address is answered then instead of a page.
 */
export const createPageWalker = ({ until }: { until: string }) => {
  const cookies = createCookieJar();
  const request = async (address: URL, form: URLSearchParams | null): Promise<Response> => {
    const headers: Record<string, string> = { accept: 'text/html', cookie: cookies.header(address) };
    if (form) headers.origin = address.origin;
    const response = await fetch(address, { method: form ? 'POST' : 'GET', body: form, headers, redirect: 'manual' });
    cookies.keep(response);
    return response;
  };
  return async (start: URL, sent: Readonly<Record<string, string>> | null = null): Promise<WalkedPage | URL> => {
    let address = start;
    let form = sent ? new URLSearchParams(sent) : null;
    for (let step = 0; step < mostSteps; step += 1) {
      const response = await request(address, form);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return pageOf(address, response.status, await response.text());
      await response.arrayBuffer();
      const next = new URL(location, address);
      if (`${next.origin}${next.pathname}` === until) return next;
      if (next.origin !== start.origin) throw new SignInError('unknown-page', { technical: `it led away to ${next.origin}` });
      address = next;
      form = null;
    }
    throw new SignInError('unknown-page', { technical: `more than ${mostSteps} redirects` });
  };
};
