import { createHmac, timingSafeEqual } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Interaction, InteractionResults } from 'oidc-provider';
import { consentPage } from './pages/consent-page.js';
import { codePage } from './pages/code-page.js';
import { loginPage } from './pages/login-page.js';
import { pageLanguage } from './pages/page-language.js';
import type { SignInProblem } from './pages/page-texts.js';
import { problemPage } from './pages/problem-page.js';
import type { ProviderContext } from './provider-context.js';
import { createCodeTickets } from './code-tickets.js';
import { readForm } from './request-form.js';
import type { SignInCheck } from './sign-in-check.js';

export interface InteractionParts {
  readonly provider: Provider;
  readonly mountPath: string;
  readonly home: string;
  readonly origin: string;
  readonly cookieKeys: readonly string[];
  check(login: string, password: string, address: string): Promise<SignInCheck>;
  checkCode(personId: string, code: string, address: string): Promise<SignInCheck>;
  onAttempt(attempt: SignInCheck): void;
}

/** `ticket`: the password was right, and a code is asked for. */
interface Filled { readonly login: string; readonly code: SignInProblem | null; readonly waitSeconds?: number; readonly ticket?: string }

const route = /^\/interaction\/([\w-]+)\/?$/;

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const text = (form: URLSearchParams, name: string, most: number): string => (form.get(name) ?? '').slice(0, most + 1);

/** Everything a program asked for and the person now allows it. */
const grantWhatIsAsked = async (provider: Provider, { grantId, params, prompt, session }: Interaction): Promise<string> => {
  const grant = (grantId ? await provider.Grant.find(grantId) : undefined)
    ?? new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) });
  const { missingOIDCScope, missingResourceScopes } = prompt.details as {
    missingOIDCScope?: string[]; missingResourceScopes?: Record<string, string[]> };
  if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope);
  for (const [resource, scopes] of Object.entries(missingResourceScopes ?? {})) grant.addResourceScope(resource, scopes);
  return grant.save();
};

/** The pages on which a person signs in and allows a program to act for them: `/interaction/:uid`. */
export const createInteractionRoutes = ({ provider, mountPath, home, origin, cookieKeys, check, checkCode, onAttempt }: InteractionParts) => {
  const tickets = createCodeTickets(cookieKeys);
  const formToken = (uid: string, key = cookieKeys[0] ?? ''): string =>
    createHmac('sha256', key).update(`form\n${uid}`).digest('base64url');
  const isOwnForm = (ctx: ProviderContext, uid: string, token: string): boolean => {
    const sentFrom = ctx.get('origin');
    return (sentFrom === '' || sentFrom === origin) && cookieKeys.some((key) => same(formToken(uid, key), token));
  };

  const finish = async (ctx: ProviderContext, result: InteractionResults): Promise<void> => {
    const next = await provider.interactionResult(ctx.req, ctx.res, result);
    ctx.status = 303;
    ctx.redirect(next);
  };

  const show = async (ctx: ProviderContext, interaction: Interaction, { login, code, waitSeconds = 0, ticket }: Filled): Promise<void> => {
    const language = pageLanguage(ctx.req, ctx.state.switchedTo, interaction.params.ui_locales);
    const common = { language, address: `${mountPath}/interaction/${interaction.uid}`, formToken: formToken(interaction.uid) };
    ctx.type = 'html';
    if (interaction.prompt.name === 'consent') {
      const client = await provider.Client.find(String(interaction.params.client_id));
      ctx.body = consentPage({ ...common, client: client?.clientName ?? String(interaction.params.client_id), problem: code });
      return;
    }
    const problem = code ? { code, minutes: Math.ceil(waitSeconds / 60) } : null;
    ctx.body = ticket === undefined ? loginPage({ ...common, login, problem }) : codePage({ ...common, ticket, problem });
  };

  const refuse = async (ctx: ProviderContext, interaction: Interaction, status: number, filled: Filled): Promise<void> => {
    ctx.status = status;
    await show(ctx, interaction, filled);
  };

  /** Not remembered beyond the browser's session: computers in schools are shared. */
  const signedIn = (ctx: ProviderContext, personId: string, amr: string[]): Promise<void> => finish(ctx, { login: { accountId: personId, remember: false, amr } });

  const proveAgain = async (ctx: ProviderContext, interaction: Interaction, form: URLSearchParams): Promise<void> => {
    const ticket = text(form, 'ticket', 1000);
    const personId = tickets.personOf(ticket, interaction.uid);
    const code = text(form, 'code', 20).replaceAll(/\s/g, '');
    if (personId === null) return refuse(ctx, interaction, 401, { login: '', code: 'second-code-expired' });
    if (code === '') return refuse(ctx, interaction, 422, { login: '', code: 'code-needed', ticket });
    const checked = await checkCode(personId, code, ctx.ip);
    onAttempt(checked);
    switch (checked.outcome) {
      case 'person': return signedIn(ctx, personId, ['pwd', 'otp']);
      case 'too-many-attempts':
        ctx.set('retry-after', String(checked.waitSeconds));
        return refuse(ctx, interaction, 429, { login: '', code: 'too-many-attempts', waitSeconds: checked.waitSeconds });
      case 'wrong-code': case 'wrong-credentials': case 'code-needed': return refuse(ctx, interaction, 401, { login: '', code: 'wrong-code', ticket });
    }
  };

  const signIn = async (ctx: ProviderContext, interaction: Interaction, form: URLSearchParams): Promise<void> => {
    const login = text(form, 'login', 200).trim();
    const password = text(form, 'password', 256);
    if (login === '') return refuse(ctx, interaction, 422, { login, code: 'login-missing' });
    if (password === '') return refuse(ctx, interaction, 422, { login, code: 'password-missing' });
    const checked = await check(login, password, ctx.ip);
    onAttempt(checked);
    switch (checked.outcome) {
      case 'person':
        return signedIn(ctx, checked.personId, ['pwd']);
      case 'code-needed':
        return show(ctx, interaction, { login, code: null, ticket: tickets.issue(checked.personId, interaction.uid) });
      case 'wrong-credentials': case 'wrong-code':
        return refuse(ctx, interaction, 401, { login, code: 'wrong-credentials' });
      case 'too-many-attempts':
        ctx.set('retry-after', String(checked.waitSeconds));
        return refuse(ctx, interaction, 429, { login, code: 'too-many-attempts', waitSeconds: checked.waitSeconds });
    }
  };

  const receive = async (ctx: ProviderContext, interaction: Interaction): Promise<void> => {
    const form = await readForm(ctx.req);
    const login = form ? text(form, 'login', 200).trim() : '';
    if (!form || !isOwnForm(ctx, interaction.uid, form.get('form_token') ?? ''))
      return refuse(ctx, interaction, 403, { login, code: 'foreign-form' });
    if (form.get('action') === 'cancel') return finish(ctx, { error: 'access_denied', error_description: 'the person declined' });
    if (interaction.prompt.name === 'login' && form.has('ticket')) return proveAgain(ctx, interaction, form);
    if (interaction.prompt.name === 'login') return signIn(ctx, interaction, form);
    return finish(ctx, { consent: { grantId: await grantWhatIsAsked(provider, interaction) } });
  };

  const current = async (ctx: ProviderContext, uid: string): Promise<Interaction | null> => {
    const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'SessionNotFound') return null;
      throw error;
    });
    return interaction?.uid === uid ? interaction : null;
  };

  return async (ctx: ProviderContext, next: () => Promise<unknown>): Promise<void> => {
    const uid = route.exec(ctx.path)?.[1];
    if (uid === undefined || !['GET', 'HEAD', 'POST'].includes(ctx.method)) {
      await next();
      return;
    }
    const interaction = await current(ctx, uid);
    if (!interaction) {
      ctx.status = 400;
      ctx.type = 'html';
      ctx.body = problemPage({
        language: pageLanguage(ctx.req, ctx.state.switchedTo), address: `${mountPath}${ctx.path}`, home,
        problem: 'sign-in-expired', technical: null });
    } else if (ctx.method === 'POST') {
      await receive(ctx, interaction);
    } else {
      const hint = interaction.params.login_hint;
      await show(ctx, interaction, { login: typeof hint === 'string' ? hint : '', code: null });
    }
  };
};
