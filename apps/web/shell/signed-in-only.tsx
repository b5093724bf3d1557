import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.js';
import { ProblemError } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { onSignedOut, signedInUser } from '../session/session.js';
import { SignInPage } from '../sign-in/sign-in-page.js';
import { Frame } from './frame.js';
import { PageWaits } from './page-waits.js';

type Session = 'unknown' | 'in' | 'out' | 'ended';

/** The workplace for whoever is signed in; the sign-in page in its place for everyone else. */
export const SignedInOnly = () => {
  const [session, setSession] = useState<Session>('unknown');
  useEffect(() => {
    signedInUser().then((user) => { setSession(user === null ? 'out' : 'in'); }, () => { setSession('out'); });
    return onSignedOut(() => { setSession((now) => (now === 'in' ? 'ended' : now)); });
  }, []);
  const me = useQuery({ ...meQuery, enabled: session === 'in' });
  if (session === 'unknown') return <PageWaits />;
  if (session !== 'in') return <SignInPage hasEnded={session === 'ended'} />;
  if (me.data !== undefined) return <Frame me={me.data} />;
  if (me.error instanceof ProblemError) return <ProblemAlert problem={me.error} again={() => { void me.refetch(); }} />;
  return <PageWaits />;
};
