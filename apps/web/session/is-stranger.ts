import { lastPerson } from '../offline/last-person.js';

/** Where nobody is asked to sign in. */
const openToAll = /^\/(sign-in|surveys|password)\//;
/** Under what the library of sign-ins keeps a tab's tokens. */
const tokensOf = 'oidc.user:';

/** Nobody is signed in in this tab, and nobody who was here may go on with what the browser has kept: there is only the sign-in page to show. */
export const isStranger = (): boolean =>
  !openToAll.test(location.pathname) && lastPerson() === null && !Object.keys(sessionStorage).some((key) => key.startsWith(tokensOf));
