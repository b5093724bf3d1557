import { Button, Text } from '@mantine/core';
import { roleTitles } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { forgetKept } from '../offline/keep-answers.js';
import { signOut } from '../session/session.js';

/** Who is signed in, as what, and the way out. */
export const PersonMenu = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation();
  const roles = [...new Set(me.grants.map(({ role }) => role))].map((role) => inLanguage(roleTitles[role]));
  return (
    <>
      <Text size="sm" visibleFrom="md" maw="18rem" truncate title={me.contacts?.name ?? me.person}>{roles.join(', ')}</Text>
      <Button size="compact-sm" variant="default" onClick={() => { void forgetKept().catch(() => undefined).then(signOut); }}>{t('signOut')}</Button>
    </>
  );
};
