import iconv from 'iconv-lite';
import { DomainError } from '@uplift/domain/core/domain-error';

export interface DecodedText { readonly text: string; readonly encoding: string; /** Told by a mark or by its very bytes, not by how likely its letters are. */ readonly certain: boolean }

/** The one-byte encodings Russian tables come in, the likeliest first. */
const cyrillic = ['windows-1251', 'cp866', 'koi8-r'] as const;
const most = /[оеаинтсрвлк]/giu;
const plausible = 0.55;

/**
 * A file's text: UTF-8 or UTF-16 by its mark, UTF-8 by its bytes, else the one-byte Cyrillic encoding in which its letters are as
 * frequent as Russian has them. Throws `sheet-encoding-unknown` when none is, `sheet-kind-unknown` for what is no text at all.
 */
export const decodeText = (bytes: Buffer): DecodedText => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'UTF-16', certain: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'UTF-16', certain: true };
  if (bytes.includes(0)) throw new DomainError('sheet-kind-unknown', { accepted: 'XLSX, CSV' });
  const utf8 = utf8Of(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', certain: true };
  const guesses = cyrillic.map((encoding) => ({ encoding, text: iconv.decode(bytes, encoding) })).map((guess) => ({ ...guess, score: likelihood(guess.text) }));
  const best = guesses.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < plausible) throw new DomainError('sheet-encoding-unknown');
  return { text: best.text, encoding: best.encoding, certain: false };
};

const utf8Of = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** How much of the text beyond ASCII are Russian letters, times how many of those are the eleven that make two thirds of any Russian text. */
const likelihood = (text: string): number => {
  const sample = text.slice(0, 200_000);
  const foreign = sample.match(/[^\x00-\x7f\s«»№–—…“”„‘’]/gu)?.length ?? 0;
  const letters = sample.match(/[а-яё]/giu)?.length ?? 0;
  if (foreign === 0 || letters === 0) return 0;
  // A capital after a small letter, or two alphabets in one word, are what reading by the wrong table gives.
  const torn = (sample.match(/[а-яё][А-ЯЁ]/gu)?.length ?? 0) + (sample.match(/[a-z][а-яё]|[а-яё][a-z]/giu)?.length ?? 0);
  return letters / foreign * Math.min(1, (sample.match(most)?.length ?? 0) / letters + 0.1) * (1 - Math.min(1, torn * 4 / letters));
};
