import type Provider from 'oidc-provider';
import type { DeviceProblem } from './pages/page-texts.js';

/** What our own steps know about a request before the provider's begin. */
export interface PageState {
  /** The language asked for by the switch on the page. */
  switchedTo: string | null;
  /** The code a device put into the address, to be shown in the form. */
  prefilledCode: string | null;
  /** Why a device's code was refused, once it was. */
  deviceProblem: DeviceProblem | null;
}

type KoaContext = Parameters<Parameters<Provider['use']>[0]>[0];

export type ProviderContext = Omit<KoaContext, 'state'> & { state: PageState };
