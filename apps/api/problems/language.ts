import type { Language } from '@uplift/domain/core/domain-error';

/** The language a client asks for by Accept-Language; Russian when it asks for neither. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  let best: { language: Language; quality: number } = { language: 'ru', quality: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const [primary] = tag.split('-');
    if (primary !== 'ru' && primary !== 'en') continue;
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    const quality = weight === undefined ? 1 : Number(weight);
    if (quality > best.quality) best = { language: primary, quality };
  }
  return best.language;
};
