import './shell/styles.css';
import './shell/shell.css';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './language/language.js';
import { isStranger } from './session/is-stranger.js';
import { FrontDoor } from './sign-in/front-door.js';

/** Over a slow line whoever is not signed in gets the sign-in page alone. */
const firstPage = async (): Promise<ComponentType> => {
  if (isStranger()) {
    await startLanguage(['sign-in']);
    return FrontDoor;
  }
  const [{ Workplace }] = await Promise.all([import('./shell/workplace.js'), startLanguage([])]);
  return Workplace;
};

const start = async (): Promise<void> => {
  const Page = await firstPage();
  createRoot(document.getElementById('root')!).render(<Page />);
};

void start();
