import type { Setting } from './setting.js';
import { settingNames, settings } from './settings.js';

const entry = ({ about, expected, example }: Setting, name: string): string => `# ${about}\n# Holds ${expected.en}.\n#${name}=${example}\n`;

/** The text of `.env.example`: every setting, commented out, since none is needed to start. */
export const envExample = (): string => [
  '# Settings of Uplift. None is needed to start: what is left out is started or kept by the engine itself.\n',
  ...settingNames.map((name) => entry(settings[name], name)),
].join('\n');
