import i18next from 'i18next';

interface Named { readonly name: string | null; readonly subject: string; readonly kind: 'region' | 'municipality' | 'school' }

/** What a case is about, as people call it: the lists name schools and municipalities, and a region is all of it. */
export const subjectName = ({ name, subject, kind }: Named): string => name ?? (kind === 'region' ? i18next.t('wholeRegion', { ns: 'common' }) : subject);
