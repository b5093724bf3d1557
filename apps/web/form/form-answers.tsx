import { Card, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Form } from '../drafts/save-form.js';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { valueText } from './value-text.js';

/** The answers to read, with the form's version they were given to. */
export const FormAnswers = ({ form }: { readonly form: Form }) => {
  const { t } = useTranslation('form');
  const definition = form.form;
  return (
    <Card withBorder component="section" aria-label={inLanguage(definition.title)}>
      <Title order={2} size="h4">{inLanguage(definition.title)}</Title>
      <Text size="sm" c="dimmed">
        {t('version', { version: definition.version, edition: form.edition })}
        {form.submittedAt !== null && ` · ${t('submittedAt', { at: momentText(form.submittedAt) })}${form.late === true ? `, ${t('late')}` : ''}`}
      </Text>
      <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': inLanguage(definition.title) } }}>
        <Table mt="xs">
          <Table.Tbody>
            {definition.fields.map((field) => {
              const value = form.fields.find((one) => one.field === field.id)?.value ?? null;
              const explained = form.explained.find(({ question }) => question.split(':')[1] === field.id);
              return (
                <Table.Tr key={field.id}>
                  <Table.Th scope="row" style={{ fontWeight: 500, width: '50%', textAlign: 'start' }}>{inLanguage(field.title)}</Table.Th>
                  <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{valueText(t, field, value) || t('empty')}{explained !== undefined && <Text size="xs" c="dimmed">{t('explained', { text: explained.explanation })}</Text>}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
};
