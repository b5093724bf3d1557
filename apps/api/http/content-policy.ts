import type { HelmetOptions } from 'helmet';

/** Nothing from elsewhere and no script inside a page. Styles are set by scripts on elements, and the provider of sign-ins may live elsewhere. */
export const contentPolicy = (signInOrigin: string | null): NonNullable<Exclude<HelmetOptions['contentSecurityPolicy'], boolean>> => ({
  useDefaults: false,
  directives: {
    'default-src': ["'self'"], 'script-src': ["'self'"], 'script-src-attr': ["'none'"], 'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'], 'font-src': ["'self'", 'data:'], 'connect-src': ["'self'", ...signInOrigin === null ? [] : [signInOrigin]],
    'object-src': ["'none'"], 'base-uri': ["'self'"], 'form-action': ["'self'"], 'frame-ancestors': ["'self'"],
  },
});
