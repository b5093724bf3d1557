import { errorCatalogue, type ErrorCode, type ErrorKind } from './error-catalogue.js';

export type ErrorDetails = Readonly<Record<string, string | number>>;
export type Language = 'ru' | 'en';

/** A refusal by the domain: a code of the catalogue and the particulars its texts mention. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(readonly code: ErrorCode, readonly details: ErrorDetails = {}) {
    super(fill(errorCatalogue[code].en.detail, details));
  }

  get kind(): ErrorKind { return errorCatalogue[this.code].kind; }
  title(language: Language): string { return fill(errorCatalogue[this.code][language].title, this.details); }
  detail(language: Language): string { return fill(errorCatalogue[this.code][language].detail, this.details); }
}

const fill = (text: string, details: ErrorDetails): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole));
