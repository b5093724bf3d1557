import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../../api/client.js';
import { ProblemError } from '../../api/problem.js';
import { inLanguage } from '../../language/language.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { ProblemTable } from './problem-table.js';
import { SettleDate } from './settle-date.js';
import type { CheckedTable, TableProblem } from './table-file.js';

interface CheckedProps { readonly checked: CheckedTable; readonly onChecked: (checked: CheckedTable) => void; readonly onDiscard: () => void }

/** What a table would store and what keeps it from being stored, until it is confirmed. */
export const CheckedTableView = ({ checked, onChecked, onDiscard }: CheckedProps) => {
  const { t } = useTranslation('import');
  const queries = useQueryClient();
  const [settling, setSettling] = useState<TableProblem | null>(null);
  const { checked: run, problems, notices, mended, status, outcome } = checked;
  const confirm = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/imports/{import}/confirm', { params: { path: { import: checked.import }, header: command() }, body: { sha256: run.sha256 } })),
    onSuccess: (answer) => { onChecked({ ...checked, ...answer }); void queries.invalidateQueries(); },
  });
  if (status === 'completed' && outcome !== null) {
    return <Alert role="status" color="teal.9" variant="outline" c="bright" title={t('stored.title', { kind: t(`kinds.${checked.kind}`) })}>{t('stored.text', { changes: outcome.changes, unchanged: outcome.unchanged })}</Alert>;
  }
  const isReady = run.errors === 0 && run.questions === 0;
  return (
    <Stack component="section" aria-label={t('checked.title')}>
      <Alert role="status" color={isReady ? 'teal.9' : 'orange.9'} variant="outline" c="bright" title={t(isReady ? 'checked.ready' : 'checked.wrong', { count: run.errors + run.questions })}>
        <Stack gap={4}>
          <Text size="sm">{t('checked.rows', { rows: run.rows, changes: run.changes, unchanged: run.unchanged })}</Text>
          {run.leftOut > 0 && <Text size="sm">{t('checked.leftOut', { count: run.leftOut })}</Text>}
          {mended > 0 && <Text size="sm">{t('checked.mended', { count: mended })}</Text>}
          {notices.length > 0 && <List size="sm">{notices.map(({ code, text }) => <List.Item key={code + text.ru}>{inLanguage(text)}</List.Item>)}</List>}
        </Stack>
      </Alert>
      {settling !== null && <SettleDate key={`${settling.sheet} ${settling.row}`} table={checked.import} problem={settling} onClose={() => { setSettling(null); }} onSettled={(answer) => { setSettling(null); onChecked(answer); }} />}
      {problems.length > 0 && <ProblemTable problems={problems} onSettle={setSettling} />}
      {confirm.error instanceof ProblemError && <ProblemAlert problem={confirm.error} />}
      <Group>
        <Button disabled={!isReady || run.rows === 0} loading={confirm.isPending} onClick={() => { confirm.mutate(); }}>{t('checked.store')}</Button>
        <Button variant="default" onClick={onDiscard}>{t('checked.other')}</Button>
      </Group>
    </Stack>
  );
};
