import { languageCookie, pageLanguage } from './pages/page-language.js';
import { pageStyleSource } from './pages/page-style.js';
import type { PageProblem } from './pages/page-texts.js';
import { problemPage } from './pages/problem-page.js';
import type { ProviderContext } from './provider-context.js';

interface PageHeaders {
  readonly mountPath: string;
  readonly home: string;
  readonly secure: boolean;
  readonly webOrigins: readonly string[];
  onError(error: unknown): void;
}

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null);

/**
 * Headers of every answer: nothing from elsewhere, no framing, no script but the provider's own self-submitting form, which adds its
 * hash to `script-src`. A form may lead on to the web program and to a program on the person's own machine. Also remembers a switched
 * language, takes a device's code out of the address, and answers unknown addresses and failures of the server with a page.
 */
export const createPageHeaders = ({ mountPath, home, secure, webOrigins, onError }: PageHeaders) => {
  const policy = [
    "default-src 'none'", `style-src ${pageStyleSource}`, 'script-src', `form-action 'self' ${webOrigins.join(' ')} http://127.0.0.1:*`,
    "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; ');
  return async (ctx: ProviderContext, next: () => Promise<unknown>): Promise<void> => {
    ctx.mountPath = mountPath;
    const switchedTo = one(ctx.query.lang);
    const isDevice = ctx.method === 'GET' && ctx.path === '/device';
    ctx.state = { switchedTo, prefilledCode: isDevice ? one(ctx.query.user_code) : null, deviceProblem: null };
    // With a code in the address the provider sends a form that only a script submits: show it filled in instead.
    if (isDevice && ctx.query.user_code !== undefined) ctx.query = { lang: switchedTo ?? undefined };
    ctx.set({
      'content-security-policy': policy, 'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    if (switchedTo === 'ru' || switchedTo === 'en')
      ctx.cookies.set(languageCookie, switchedTo, { path: mountPath || '/', sameSite: 'lax', httpOnly: true, secure, signed: false });
    const answerProblem = (status: number, problem: PageProblem): void => {
      ctx.type = 'html';
      ctx.body = problemPage({
        language: pageLanguage(ctx.req, switchedTo), address: `${mountPath}${ctx.path}`, home, problem, technical: null });
      ctx.status = status;
    };
    try {
      await next();
    } catch (error) {
      onError(error);
      answerProblem(500, 'server-failed');
    }
    if (ctx.status === 404 && ctx.body == null) answerProblem(404, 'page-unknown');
    if (ctx.type === 'text/html') ctx.set('cache-control', 'no-store');
  };
};
