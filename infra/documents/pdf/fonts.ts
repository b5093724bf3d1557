import { createRequire } from 'node:module';

const fileOf = createRequire(import.meta.url).resolve;

/** The fonts of a report, with Cyrillic, by their files: under another name a font that is in the document already would be read anew each time. */
export const fonts = { text: fileOf('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'), bold: fileOf('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf') } as const;
export type Font = keyof typeof fonts;
