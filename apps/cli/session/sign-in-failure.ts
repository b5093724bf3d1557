import type { SignInError } from '@uplift/infra/identity/sign-in-error';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

const refused = { ru: 'Войти не удалось', en: 'The sign-in failed' };

export const signInFailure = (error: SignInError): CliError => new CliError(
  error.code === 'issuer-unreachable' ? exitCodes.unreachable : exitCodes.refused, refused,
  { ru: error.detail('ru'), en: error.detail('en') }, { code: error.code, ...error.technical !== null && { technical: error.technical } });
