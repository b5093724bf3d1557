interface Cookie { readonly name: string; readonly value: string; readonly path: string; readonly expiresAt: number | null }

const attribute = (parts: readonly string[], name: string): string | undefined =>
  parts.map((part) => part.trim().split('=')).find(([key]) => key?.toLowerCase() === name)?.[1];

const parse = (header: string): Cookie => {
  const [pair = '', ...attributes] = header.split(';');
  const cut = pair.indexOf('=');
  const expires = attribute(attributes, 'expires');
  return {
    name: pair.slice(0, cut).trim(), value: pair.slice(cut + 1).trim(), path: attribute(attributes, 'path') ?? '/',
    expiresAt: expires === undefined ? null : Date.parse(expires),
  };
};

const covers = (path: string, asked: string): boolean => asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`);

/** The cookies of one origin, for as long as one sign-in takes. */
export interface CookieJar {
  keep(response: Response): void;
  /** Value of the Cookie header for an address. */
  header(address: URL): string;
}

export const createCookieJar = (): CookieJar => {
  const cookies = new Map<string, Cookie>();
  return {
    keep: (response) => {
      for (const cookie of response.headers.getSetCookie().map(parse)) {
        const key = `${cookie.path} ${cookie.name}`;
        if (cookie.expiresAt !== null && cookie.expiresAt <= Date.now()) cookies.delete(key);
        else cookies.set(key, cookie);
      }
    },
    header: (address) => [...cookies.values()]
      .filter(({ path }) => covers(path, address.pathname))
      .sort((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => `${name}=${value}`).join('; '),
  };
};
