import * as openid from 'openid-client';
import { askedScopes, connect, oauthError, signedIn, type ProgramAtIssuer, type SignedIn } from './openid-connection.js';
import { SignInError } from './sign-in-error.js';

export interface DeviceCodeShown {
  readonly userCode: string;
  readonly address: string;
  /** The address with the code filled in. */
  readonly addressWithCode: string;
  readonly expiresInSeconds: number;
}

export interface DeviceSignIn extends ProgramAtIssuer {
  /** Tell the person where to type the code, in any browser. */
  show(code: DeviceCodeShown): void;
  readonly signal?: AbortSignal;
}

const failure = (error: unknown): SignInError | null => {
  switch (oauthError(error)) {
    case 'access_denied': return new SignInError('declined', { cause: error });
    case 'expired_token': return new SignInError('expired', { cause: error });
    default: return null;
  }
};

/** Signs in a program without a browser of its own: shows a code and waits until a person has typed it in. Throws SignInError. */
export const deviceSignIn = async ({ issuer, clientId, show, signal }: DeviceSignIn): Promise<SignedIn> => {
  const configuration = await connect({ issuer, clientId });
  const device = await openid.initiateDeviceAuthorization(configuration, { scope: askedScopes });
  show({
    userCode: device.user_code, address: device.verification_uri,
    addressWithCode: device.verification_uri_complete ?? device.verification_uri, expiresInSeconds: device.expires_in });
  try {
    return signedIn(await openid.pollDeviceAuthorizationGrant(configuration, device, undefined, { signal }));
  } catch (error) {
    throw failure(error) ?? error;
  }
};
