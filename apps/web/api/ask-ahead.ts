import type { QueryClient } from '@tanstack/react-query';
import { accessToken } from '../session/session.js';
import { answers } from './answers.js';

/** Asks for what a page will show while its code comes and it is found out who is here. For nobody signed in nothing is asked. */
export const askAhead = (ask: (answers: QueryClient) => void): void => {
  void accessToken().then((token) => { if (token !== null) ask(answers); });
};
