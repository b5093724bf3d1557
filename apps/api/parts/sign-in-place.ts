/** Where people sign in: with the provider on this very address, or with an external one. */
export class SignInPlace { constructor(readonly external: { readonly issuer: string; readonly clientId: string } | null) {} }
