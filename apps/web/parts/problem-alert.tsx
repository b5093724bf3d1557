import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../api/problem.js';

/** What happened, what was kept and what to do now, in the server's words; in ours where it was not reached. */
export const ProblemAlert = ({ problem, again }: { readonly problem: ProblemError; readonly again?: () => void }) => {
  const { t } = useTranslation();
  const ours = problem.title === '';
  return (
    <Alert color="red.9" variant="outline" c="bright" role="alert" title={ours ? t(`problems.${problem.code}.title`) : problem.title}>
      <Stack gap="xs">
        <Text>{ours ? t(`problems.${problem.code}.text`) : problem.detail}</Text>
        {problem.fields.length > 0 && (
          <List size="sm">
            {problem.fields.map(({ path, message, line }) => <List.Item key={`${path} ${message}`}>{line === undefined ? message : t('atLine', { line, message })}</List.Item>)}
          </List>
        )}
        {problem.trace !== null && problem.status >= 500 && <Text size="sm" c="dimmed">{t('trace', { trace: problem.trace })}</Text>}
        {again !== undefined && <Button variant="default" size="compact-sm" maw="12rem" onClick={again}>{t('again')}</Button>}
      </Stack>
    </Alert>
  );
};
