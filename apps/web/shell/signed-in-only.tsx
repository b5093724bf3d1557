import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../api/queries.js';
import { ProblemError } from '../api/problem.js';
import { keepAnswers, showKept } from '../offline/keep-answers.js';
import { keepShell } from '../offline/keep-shell.js';
import { lastPerson } from '../offline/last-person.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { isServerThere, onSignedOut, signedInUser } from '../session/session.js';
import { SignInPage } from '../sign-in/sign-in-page.js';
import { Frame } from './frame.js';
import { PageWaits } from './page-waits.js';

/** `away`: the server cannot be reached; whoever was signed in last goes on with what this browser has kept. */
type Session = 'unknown' | 'in' | 'out' | 'ended' | 'away';

const sessionNow = async (queries: QueryClient): Promise<Session> => {
  const user = await signedInUser().catch(() => null);
  const last = lastPerson();
  if (user !== null) {
    if (last?.subject === user.profile.sub) await showKept(queries, last).catch(() => undefined);
    return 'in';
  }
  if (last === null || await isServerThere()) return 'out';
  await showKept(queries, last).catch(() => undefined);
  return 'away';
};

/** The workplace for whoever is signed in; the sign-in page in its place for everyone else. */
export const SignedInOnly = () => {
  const queries = useQueryClient();
  const [session, setSession] = useState<Session>('unknown');
  useEffect(() => {
    let gone = false;
    const look = (): void => { sessionNow(queries).then((now) => { if (!gone) setSession(now); }, () => { if (!gone) setSession('out'); }); };
    const online = (): void => { setSession((now) => { if (now === 'away') look(); return now; }); };
    look();
    window.addEventListener('online', online);
    const stop = onSignedOut(() => { setSession((now) => (now === 'in' || now === 'away' ? 'ended' : now)); });
    return () => {
      gone = true;
      window.removeEventListener('online', online);
      stop();
    };
  }, [queries]);
  const me = useQuery({ ...meQuery, enabled: session === 'in' });
  const person = me.data?.person;
  useEffect(() => {
    if (session !== 'in' || person === undefined) return undefined;
    keepShell();
    let stop = (): void => undefined;
    signedInUser().then((user) => { if (user !== null) stop = keepAnswers(queries, { person, subject: user.profile.sub }); }, () => undefined);
    return () => { stop(); };
  }, [queries, session, person]);
  if (session === 'unknown') return <PageWaits />;
  if (session === 'out' || session === 'ended') return <SignInPage hasEnded={session === 'ended'} />;
  if (me.data !== undefined) return <Frame me={me.data} />;
  if (session === 'away') return <SignInPage hasEnded={false} />;
  if (me.error instanceof ProblemError) return <ProblemAlert problem={me.error} again={() => { void me.refetch(); }} />;
  return <PageWaits />;
};
