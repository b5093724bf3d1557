import { Alert, Button, FileButton, Group, List, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { offlineProblem, problemOf, ProblemError } from '../api/problem.js';
import type { components } from '../api/generated/schema.js';
import type { Form } from '../drafts/save-form.js';
import { currentLanguage, inLanguage } from '../language/language.js';
import { saveFile } from '../parts/save-file.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { accessToken } from '../session/session.js';

type Read = components['schemas']['FormSheetRead'];
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const send = async (address: string, body: Blob | null): Promise<Response> => {
  const token = await accessToken();
  let response: Response;
  try {
    response = await fetch(address, { method: body === null ? 'GET' : 'POST', ...body !== null && { body },
      headers: { 'Accept-Language': currentLanguage(), ...body !== null && { 'Content-Type': type }, ...token !== null && { Authorization: `Bearer ${token}` } } });
  } catch {
    throw offlineProblem();
  }
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status);
  return response;
};

/** The form as a workbook, out and back in: what comes back goes into the draft, field by field, as if it had been typed. */
export const FormSheet = ({ form, onValue }: { readonly form: Form; readonly onValue: (field: string, value: unknown) => void }) => {
  const { t } = useTranslation('form');
  const address = `/api/v1/cases/${form.case}/steps/${form.step}/form/sheet`;
  const out = useMutation({ mutationFn: async () => { saveFile(await (await send(`${address}?language=${currentLanguage()}`, null)).blob(), `${form.form.id}.xlsx`); } });
  const back = useMutation({
    mutationFn: async (file: File) => await (await send(address, file)).json() as Read,
    onSuccess: ({ fields }) => { for (const { field, value } of fields) onValue(field, value); },
  });
  const problem = out.error ?? back.error;
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        <Button size="compact-sm" variant="default" loading={out.isPending} onClick={() => { out.mutate(); }}>{t('sheet.out')}</Button>
        <FileButton accept={`.xlsx,${type}`} onChange={(file) => { if (file !== null) back.mutate(file); }} inputProps={{ 'aria-label': t('sheet.choose') }}>
          {(props) => <Button {...props} size="compact-sm" variant="default" loading={back.isPending}>{t('sheet.back')}</Button>}
        </FileButton>
      </Group>
      {problem instanceof ProblemError && <ProblemAlert problem={problem} />}
      {back.data !== undefined && (
        <Alert role="status" color="blue.8" variant="outline" c="bright" title={t('sheet.read', { count: back.data.fields.length })}>
          {back.data.problems.length > 0 && <List size="sm">{back.data.problems.map(({ row, message }) => <List.Item key={`${row} ${message.ru}`}>{t('sheet.row', { row, message: inLanguage(message) })}</List.Item>)}</List>}
        </Alert>
      )}
    </Stack>
  );
};
