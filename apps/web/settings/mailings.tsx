import { Button, Checkbox, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { Me } from '../api/schemas.js';
import { chooseLanguage, currentLanguage } from '../language/language.js';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';

const kinds = ['reminder', 'request', 'review', 'approved', 'extended', 'added', 'reassigned', 'closed', 'withdrawn', 'set-aside'] as const;
type Kind = (typeof kinds)[number];
const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

/** How one learns what is new: the mail's language and what it tells. */
export const Mailings = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState({ language: me.preferences.language, digest: me.preferences.digest, leftOut: me.preferences.leftOut.filter(isKind) });
  const save = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/me/preferences', { params: { header: command() }, body: chosen })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
  return (
    <Panel title={t('mail.title')}>
      <Stack gap="sm">
        <Select label={t('mail.interface')} value={currentLanguage()} allowDeselect={false} data={[{ value: 'ru', label: 'Русский' }, { value: 'en', label: 'English' }]}
          onChange={(language) => { if (language === 'ru' || language === 'en') void chooseLanguage(language); }} />
        <Select label={t('mail.language')} value={chosen.language} allowDeselect={false} data={[{ value: 'ru', label: 'Русский' }, { value: 'en', label: 'English' }]}
          onChange={(language) => { if (language === 'ru' || language === 'en') setChosen({ ...chosen, language }); }} />
        <div>
          <Text size="sm" fw={500} id="digest-label">{t('mail.digest')}</Text>
          <SegmentedControl aria-labelledby="digest-label" value={chosen.digest} data={[{ value: 'daily', label: t('mail.daily') }, { value: 'none', label: t('mail.none') }]}
            onChange={(digest) => { setChosen({ ...chosen, digest: digest === 'none' ? 'none' : 'daily' }); }} />
          <Text size="sm" c="dimmed" mt={4}>{t('mail.help')}</Text>
        </div>
        {chosen.digest === 'daily' && (
          <Checkbox.Group label={t('mail.kinds')} description={t('mail.always')} value={kinds.filter((kind) => !chosen.leftOut.includes(kind))}
            onChange={(shown) => { setChosen({ ...chosen, leftOut: kinds.filter((kind) => !shown.includes(kind)) }); }}>
            <Stack gap={6} mt="xs">{kinds.map((kind) => <Checkbox key={kind} value={kind} label={t(`mail.names.${kind}`)} />)}</Stack>
          </Checkbox.Group>
        )}
        <Refusal error={save.error} />
        <Group><Button loading={save.isPending} onClick={() => { save.mutate(); }}>{t('mail.save')}</Button><DoneNote text={save.isSuccess ? t('saved') : null} /></Group>
      </Stack>
    </Panel>
  );
};
