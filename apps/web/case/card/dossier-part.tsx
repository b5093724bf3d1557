import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../language/dates.js';
import { inLanguage } from '../../language/language.js';
import { Loaded } from '../../parts/loaded.js';
import { dossierQuery } from './card-queries.js';

/** The management cycle of a place link by link, with what is missing in it. */
export const DossierPart = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('card');
  return <Loaded query={useQuery(dossierQuery(caseId))}>{({ whole, links }) => (
    <Stack>
      <Text fw={600}>{t(whole ? 'dossier.whole' : 'dossier.gaps', { count: links.filter(({ gap }) => gap !== null).length })}</Text>
      {links.map(({ link, title, entries, gap }) => (
        <section key={link} aria-label={inLanguage(title)}>
          <Title order={3} size="h5">{inLanguage(title)}</Title>
          {gap !== null && <Alert color="orange.9" variant="outline" c="bright" p="xs">{inLanguage(gap)}</Alert>}
          <List size="sm">{entries.map((entry) => <List.Item key={entry.event}>{momentText(entry.at)}: {inLanguage(entry.title)}</List.Item>)}</List>
        </section>
      ))}
    </Stack>
  )}</Loaded>;
};
