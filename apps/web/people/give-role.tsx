import { Button, Group, Stack } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { inLanguage } from '../language/language.js';
import { Refusal } from '../parts/refusal.js';
import { usePlaces } from './places.js';
import { firstRole, RoleFields } from './role-fields.js';
import type { Person } from './use-people-names.js';

/** A role and the place it holds over, by its name where that is known. */
export const useRoleText = (): ((grant: Person['grants'][number]) => string) => {
  const places = usePlaces();
  return ({ role, scope }) => `${inLanguage(titleOfRole(role))} — ${places[scope.kind].find(({ value }) => value === scope.id)?.label ?? scope.id}`;
};

export const GiveRole = ({ person }: { readonly person: string }) => {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(firstRole);
  const give = useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/v1/people/{person}/roles', { params: { path: { person }, header: command() }, body: { role: chosen.role, scope: { kind: chosen.kind, id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <Stack gap="xs">
      <RoleFields chosen={chosen} onChange={setChosen} />
      <Refusal error={give.error} />
      <Group><Button variant="default" loading={give.isPending} disabled={chosen.id === null} onClick={() => { if (chosen.id !== null) give.mutate(chosen.id); }}>{t('give')}</Button></Group>
    </Stack>
  );
};
