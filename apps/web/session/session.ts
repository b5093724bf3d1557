import type { User, UserManager } from 'oidc-client-ts';

export interface DemoAccount { readonly login: string; readonly password: string; readonly role: string }
export interface SignInOptions { readonly issuer: string | null; readonly clientId: string; readonly accounts: readonly DemoAccount[] }

let options: Promise<SignInOptions> | null = null;
let manager: Promise<UserManager> | null = null;
const listeners = new Set<() => void>();

/** Where to sign in and, in a demo region, as whom. */
export const signInOptions = (): Promise<SignInOptions> => {
  options ??= fetch('/api/v1/sign-in').then(async (response) => {
    if (!response.ok) throw new Error(`sign-in options: ${response.status}`);
    return await response.json() as SignInOptions;
  });
  options.catch(() => { options = null; });
  return options;
};

/** Code flow with PKCE. Tokens live with the tab; the provider's own session signs further tabs in without asking. */
const userManager = (): Promise<UserManager> => {
  manager ??= Promise.all([signInOptions(), import('oidc-client-ts')]).then(([{ issuer, clientId }, { UserManager, WebStorageStateStore }]) => new UserManager({
    authority: issuer ?? `${location.origin}/oidc`, client_id: clientId, redirect_uri: `${location.origin}/sign-in/callback`, post_logout_redirect_uri: `${location.origin}/`,
    scope: issuer === null ? 'openid offline_access uplift' : 'openid offline_access', response_type: 'code', automaticSilentRenew: true, loadUserInfo: false, monitorSession: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }), stateStore: new WebStorageStateStore({ store: sessionStorage }),
  }));
  manager.catch(() => { manager = null; });
  return manager;
};

/** Brings what signing in needs, so that it begins at once when it is asked for. */
export const prepareSignIn = async (): Promise<void> => { await userManager(); };

let renewing: Promise<User | null> | null = null;

/** Many may ask at once: what was given for renewing counts once, so it is handed in once. */
export const signedInUser = async (): Promise<User | null> => {
  const users = await userManager();
  const user = await users.getUser();
  if (user === null || user.expired !== true) return user;
  renewing ??= users.signinSilent().catch(() => null).finally(() => { renewing = null; });
  return renewing;
};

/** `null` when nobody is signed in. */
export const accessToken = async (): Promise<string | null> => (await signedInUser().catch(() => null))?.access_token ?? null;

export const signIn = async (language: string, login?: string): Promise<void> => {
  const returnTo = `${location.pathname}${location.search}`;
  await (await userManager()).signinRedirect({ ui_locales: language, state: { returnTo }, ...login !== undefined && { login_hint: login, prompt: 'login' } });
};

/** After the provider has sent the browser back. Answers the page that was asked for before. */
export const finishSignIn = async (): Promise<string> => {
  const { state } = await (await userManager()).signinRedirectCallback();
  const returnTo = typeof state === 'object' && state !== null && 'returnTo' in state && typeof state.returnTo === 'string' ? state.returnTo : '/';
  return returnTo.startsWith('/') && !/^\/(\/|sign-in|password)/.test(returnTo) ? returnTo : '/';
};

/** Whether the server answers at all. */
export const isServerThere = async (): Promise<boolean> => {
  try {
    await fetch('/health/live', { cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
};

export const signOut = async (): Promise<void> => { await (await userManager()).signoutRedirect(); };

/** The server no longer knows who this is. What was typed stays in the browser. */
export const signedOut = (): void => { for (const listener of listeners) listener(); };

export const onSignedOut = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};
