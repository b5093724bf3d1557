/** A text as it is searched: lower case, ё as е, words apart by one blank and with a blank in front of the first. The database’s own folding knows no Cyrillic under every locale. */
export const searchText = (text: string): string => ` ${wordsOf(text).join(' ')}`;

/** The words of what somebody looks for. */
export const wordsOf = (text: string): readonly string[] => text.toLocaleLowerCase('ru').replaceAll('ё', 'е').match(/[\p{L}\p{N}]+/gu) ?? [];
