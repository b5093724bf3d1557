import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../language/language.js';
import type { Path } from '../data-at.js';
import { keysFor } from './name-keys.js';

export interface Names { label(path: Path): string; hint(path: Path): string | undefined; option(path: Path, value: string): string; variant(path: Path, name: string): string; add(path: Path): string }

/** What places of the document and their values are called. */
export const useNames = (): Names => {
  const { t, i18n } = useTranslation('programme-form');
  const found = (group: string, keys: readonly string[]): string | undefined => {
    const key = keys.find((one) => i18n.exists(`programme-form:${group}.${one}`));
    return key === undefined ? undefined : t(`${group}.${key}`);
  };
  return {
    label: (path) => found('field', keysFor(path)) ?? String(path.at(-1)),
    hint: (path) => found('hint', keysFor(path)),
    option: (path, value) => found('option', keysFor(path, value)) ?? inLanguage(titleOfRole(value)),
    variant: (path, name) => found('variant', keysFor(path, name)) ?? name,
    add: (path) => found('add', keysFor(path)) ?? t('addEntry'),
  };
};
