import type { DeviceProblem, Explanation, PageTexts, SignInProblem } from './page-texts.js';

const minutesInWords = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

const signInProblem = (problem: SignInProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'wrong-credentials':
      return {
        what: 'The login or the password is wrong.',
        next: 'The login was kept. Check the keyboard layout and Caps Lock and type the password again.' };
    case 'too-many-attempts':
      return {
        what: 'There were too many failed attempts to sign in.',
        next: `The account is unchanged and the login was kept. Try again in ${minutesInWords(minutes)}, `
          + 'or ask the coordinator for a new password.' };
    case 'login-missing':
      return {
        what: 'No login was given.',
        next: 'You are not signed in yet. Type the login and the password.' };
    case 'password-missing':
      return {
        what: 'No password was given.',
        next: 'The login was kept. Type the password.' };
    case 'code-needed':
      return {
        what: 'No code was given.',
        next: 'The password was right. Type the code of the authenticator program.' };
    case 'wrong-code':
      return {
        what: 'The code is wrong.',
        next: 'You are not signed in yet. Type the code the program shows now; each code is taken once.' };
    case 'second-code-expired':
      return {
        what: 'The confirmation is out of date.',
        next: 'You are not signed in and nothing was changed. Type the login and the password again.' };
    case 'foreign-form':
      return {
        what: 'The form came from another page or is out of date.',
        next: 'Nothing was changed. Do it again here.' };
  }
};

const deviceProblem = (problem: DeviceProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'code-missing':
      return {
        what: 'No code was given.',
        next: 'Nothing was changed. Type the code that the program shows.' };
    case 'code-unknown':
      return {
        what: 'There is no such code.',
        next: 'What you typed was kept. Compare it with the code that the program shows.' };
    case 'code-expired':
      return {
        what: 'The code has expired.',
        next: 'Nothing was changed. Start the sign-in again in the program and type the new code.' };
    case 'code-used':
      return {
        what: 'This code was used already.',
        next: 'The earlier sign-in was kept. For a new one, start it again in the program.' };
    case 'device-refused':
      return {
        what: 'The program was refused.',
        next: 'It got no access. If that was a mistake, start the sign-in again in the program.' };
    case 'device-failed':
      return {
        what: 'The program is not signed in.',
        next: 'It got no access and nothing was changed. Start the sign-in again in the program.' };
    case 'too-many-codes':
      return {
        what: 'There were too many wrong codes.',
        next: `Nothing was changed. Try again in ${minutesInWords(minutes)}.` };
  }
};

export const englishPageTexts: PageTexts = {
  product: 'Uplift', otherLanguage: 'Русский', errorInTitle: 'Error', home: 'To the start page', technical: 'For support',
  signIn: { title: 'Sign in', login: 'Login', password: 'Password', submit: 'Sign in', cancel: 'Cancel', forgotten: 'Forgot the password?' },
  code: {
    title: 'Confirmation code', label: 'Code of the authenticator program', submit: 'Confirm', cancel: 'Cancel',
    hint: 'Six digits. The code changes every half a minute.' },
  consent: {
    title: 'Allow access?', asks: (client) => `“${client}” asks to work in your name: to see and do what you can.`,
    warning: 'Allow it only if you started this program yourself.', allow: 'Allow', refuse: 'Refuse' },
  device: {
    title: 'Sign a program in', label: 'Code shown by the program', submit: 'Continue',
    hint: 'Eight letters such as BCDF-GHJK. Case does not matter.' },
  deviceConfirm: {
    title: 'Is this the code?', waits: (client) => `“${client}” waits to be signed in. It should show the code:`,
    compare: 'Refuse if the code differs or you did not start the program.', yes: 'The code matches', no: 'Refuse' },
  deviceDone: { title: 'The program is signed in', text: 'Go back to the program. You may close this page.' },
  signOut: {
    title: 'Sign out?', yes: 'Sign out', no: 'Stay signed in',
    text: 'Everything saved stays. To go on working you will have to sign in again.' },
  signedOut: { title: 'You are signed out', text: 'You may close this page or sign in again.' },
  signInProblem,
  deviceProblem,
  pageProblem: {
    'sign-in-expired': {
      what: 'This sign-in page is out of date.',
      next: 'Nothing was changed. Go to the start page and sign in again.' },
    'page-unknown': {
      what: 'There is no such page.',
      next: 'Nothing was changed. Check the address or go to the start page.' },
    'request-refused': {
      what: 'The request to sign in is malformed.',
      next: 'Nothing was changed. Go to the start page and sign in again.' },
    'program-unknown': {
      what: 'This program is not registered.',
      next: 'It got no access. Ask whoever installed it.' },
    'server-failed': {
      what: 'The sign-in failed because of a server error.',
      next: 'Nothing was changed. Try again in a minute; if it stays, tell the coordinator.' },
  },
};
