import { useEffect } from 'react';
import { prepareSignIn } from '../session/session.js';
import { Surroundings } from '../shell/surroundings.js';
import { SignInPage } from './sign-in-page.js';

/** The sign-in page alone. While somebody reads it, the rest of the workplace comes. */
export const FrontDoor = () => {
  useEffect(() => {
    const bring = (): void => { Promise.all([prepareSignIn(), import('../shell/workplace.js')]).catch(() => undefined); };
    const timer = setTimeout(bring, readingMs);
    return () => { clearTimeout(timer); };
  }, []);
  return <Surroundings><SignInPage hasEnded={false} /></Surroundings>;
};

/** By then the page stands, and nothing it needs is in the way. */
const readingMs = 500;
