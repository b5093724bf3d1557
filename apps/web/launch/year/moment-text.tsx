import { Text } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../language/language.js';
import type { YearMoment } from './year-moments.js';

/** What happens, whose it is, and why on that day. */
export const MomentText = ({ moment: { kind, step, subject, responsible, to, why } }: { readonly moment: YearMoment }) => {
  const { t } = useTranslation('launch');
  const title = t(`preview.${kind}Of`, { step: inLanguage(step), to: to === null ? '' : inLanguage(titleOfRole(to)) });
  return (
    <>
      <Text size="sm" fw={kind === 'due' ? 700 : 400}>{title}</Text>
      <Text size="sm" c="dimmed">{t(`preview.subjects.${subject}`)} · {responsible.map((role) => inLanguage(titleOfRole(role))).join(', ')}{kind === 'due' ? ` · ${inLanguage(why)}` : ''}</Text>
    </>
  );
};
