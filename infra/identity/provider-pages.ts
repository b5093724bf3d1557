import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Language } from '@uplift/domain/core/domain-error';
import { deviceCodePage, deviceConfirmPage, deviceDonePage } from './pages/device-pages.js';
import { pageLanguage } from './pages/page-language.js';
import type { DeviceProblem, PageProblem } from './pages/page-texts.js';
import { problemPage } from './pages/problem-page.js';
import type { PageState } from './provider-context.js';
import { signedOutPage, signOutPage } from './pages/sign-out-pages.js';

type Features = NonNullable<Configuration['features']>;
type DeviceFlow = NonNullable<Features['deviceFlow']>;
type SignOut = NonNullable<Features['rpInitiatedLogout']>;

export interface ProviderPages {
  readonly renderError: NonNullable<Configuration['renderError']>;
  readonly deviceCode: NonNullable<DeviceFlow['userCodeInputSource']>;
  readonly deviceConfirm: NonNullable<DeviceFlow['userCodeConfirmSource']>;
  readonly deviceDone: NonNullable<DeviceFlow['successSource']>;
  readonly signOut: NonNullable<SignOut['logoutSource']>;
  readonly signedOut: NonNullable<SignOut['postLogoutSuccessSource']>;
}

const language = (ctx: KoaContextWithOIDC): Language =>
  pageLanguage(ctx.req, typeof ctx.query.lang === 'string' ? ctx.query.lang : null, ctx.oidc?.params?.ui_locales);

const send = (ctx: KoaContextWithOIDC, page: string): void => {
  ctx.type = 'html';
  ctx.body = page;
};

/** The page itself, where it can be asked for again; the answer to a form cannot. */
const address = (ctx: KoaContextWithOIDC, elsewhere: string): string =>
  ctx.method === 'GET' ? (ctx.req as { originalUrl?: string }).originalUrl ?? ctx.originalUrl : elsewhere;

const formToken = (ctx: KoaContextWithOIDC): string => String(ctx.oidc.session?.state?.secret ?? '');
const clientName = (ctx: KoaContextWithOIDC): string => ctx.oidc.client?.clientName ?? ctx.oidc.client?.clientId ?? '';

const deviceProblems: Readonly<Record<string, DeviceProblem>> = {
  NoCodeError: 'code-missing', NotFoundError: 'code-unknown', ExpiredError: 'code-expired', AlreadyUsedError: 'code-used',
  AbortedError: 'device-refused',
};

const pageProblems: Readonly<Record<string, PageProblem>> = {
  invalid_client: 'program-unknown', invalid_redirect_uri: 'program-unknown', server_error: 'server-failed',
};
const pageProblem = (error: string, name: string): PageProblem =>
  name === 'SessionNotFound' ? 'sign-in-expired' : pageProblems[error] ?? 'request-refused';

/** The provider's own pages in the person's language. `home` is where the web program lives. */
export const createProviderPages = ({ mountPath, home }: { mountPath: string; home: string }): ProviderPages => {
  const device = `${mountPath}/device`;
  return {
    renderError: (ctx, out, error) => {
      const technical = [out.error, out.error_description].filter((part) => typeof part === 'string').join(': ');
      send(ctx, problemPage({
        language: language(ctx), address: address(ctx, device), home, problem: pageProblem(String(out.error), error.name), technical }));
    },
    deviceCode: (ctx, _form, _out, error) => {
      const state = ctx.state as PageState;
      const typed = error && 'userCode' in error && typeof error.userCode === 'string' ? error.userCode : state.prefilledCode;
      state.deviceProblem = error ? deviceProblems[error.name] ?? 'device-failed' : null;
      send(ctx, deviceCodePage({
        language: language(ctx), address: device, formToken: formToken(ctx), code: typed ?? '',
        problem: state.deviceProblem ? { code: state.deviceProblem, minutes: 0 } : null }));
    },
    deviceConfirm: (ctx, _form, _client, _info, code) => {
      send(ctx, deviceConfirmPage({ language: language(ctx), address: device, formToken: formToken(ctx), code, client: clientName(ctx) }));
    },
    deviceDone: (ctx) => send(ctx, deviceDonePage({ language: language(ctx), address: device })),
    signOut: (ctx) => {
      send(ctx, signOutPage({
        language: language(ctx), address: address(ctx, device), action: `${mountPath}/session/end/confirm`, formToken: formToken(ctx) }));
    },
    signedOut: (ctx) => send(ctx, signedOutPage({ language: language(ctx), address: `${mountPath}/session/end/success`, home })),
  };
};
