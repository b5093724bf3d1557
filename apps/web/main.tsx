import './shell/styles.css';
import './shell/shell.css';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './language/language.js';
import { Workplace } from './shell/workplace.js';

const start = async (): Promise<void> => {
  await startLanguage();
  createRoot(document.getElementById('root')!).render(<Workplace />);
};

void start();
