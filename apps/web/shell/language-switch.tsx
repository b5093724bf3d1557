import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from '../language/language.js';

export const LanguageSwitch = () => {
  const { t } = useTranslation();
  return <SegmentedControl size="xs" value={currentLanguage()} aria-label={t('language')} data={[{ value: 'ru', label: 'RU' }, { value: 'en', label: 'EN' }]}
    onChange={(language) => { void chooseLanguage(language); }} />;
};
