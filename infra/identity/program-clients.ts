import type { ClientMetadata } from 'oidc-provider';

/** The programs that may sign people in. */
export const webClientId = 'uplift-web';
export const cliClientId = 'uplift-cli';

/** Where the web program receives the code, on each of its origins. */
export const webCallbackPath = '/sign-in/callback';
/** Where the API's documentation receives it. */
export const docsCallbackPath = '/api/docs/oauth2-redirect.html';
/** Where a program on the person's own machine receives it, on any port it listens on. */
export const loopbackCallback = 'http://127.0.0.1/callback';

/** What an access token is for: its audience, the resource it is asked for by, and the scope it carries. */
export const apiAudience = 'uplift-api';
export const apiResource = 'urn:uplift:api';
export const apiScope = 'uplift';

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

export const programClients = (webOrigins: readonly string[]): readonly ClientMetadata[] => [
  {
    client_id: webClientId, client_name: 'Uplift', application_type: 'web', token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
    redirect_uris: webOrigins.flatMap((origin) => [`${origin}${webCallbackPath}`, `${origin}${docsCallbackPath}`]),
    post_logout_redirect_uris: webOrigins.flatMap((origin) => [`${origin}/`]),
  },
  {
    client_id: cliClientId, client_name: 'Uplift CLI', application_type: 'native', token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token', deviceGrant], response_types: ['code'],
    redirect_uris: [loopbackCallback],
  },
];
