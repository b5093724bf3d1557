/** What kind of refusal it is; the API turns it into an HTTP status. */
export type ErrorKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden';
export interface ErrorTexts { readonly title: string; readonly detail: string }
export interface CatalogueEntry { readonly kind: ErrorKind; readonly ru: ErrorTexts; readonly en: ErrorTexts }

/** A refusal in both languages, each a title and a detail: what happened, what was kept, what to do now. `{name}` is replaced by the error's detail of that name. */
export const entry = (kind: ErrorKind, ru: readonly [string, string], en: readonly [string, string]): CatalogueEntry => ({
  kind, ru: { title: ru[0], detail: ru[1] }, en: { title: en[0], detail: en[1] },
});
