import { Group, Select } from '@mantine/core';
import { roleTitles } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { usePlaces, type ScopeKind } from './places.js';

export interface ChosenRole { readonly role: Role; readonly kind: ScopeKind; readonly id: string | null }
const kinds = ['region', 'municipality', 'school'] as const;
/** Where a role usually holds. */
const usual: Readonly<Partial<Record<Role, ScopeKind>>> = { 'school-team': 'school', 'tutor-school': 'school', 'teacher': 'school', 'municipality': 'municipality', 'municipal-centre': 'municipality', 'curator': 'school' };

export const firstRole: ChosenRole = { role: 'school-team', kind: 'school', id: null };

export const RoleFields = ({ chosen, onChange }: { readonly chosen: ChosenRole; readonly onChange: (chosen: ChosenRole) => void }) => {
  const { t } = useTranslation('people');
  const places = usePlaces();
  return (
    <Group align="flex-end" gap="sm">
      <Select label={t('role')} allowDeselect={false} value={chosen.role} onChange={(value) => { const role = value as Role; onChange({ role, kind: usual[role] ?? 'region', id: null }); }}
        data={(Object.keys(roleTitles) as Role[]).map((role) => ({ value: role, label: inLanguage(roleTitles[role]) }))} />
      <Select label={t('where')} allowDeselect={false} value={chosen.kind} onChange={(value) => { onChange({ ...chosen, kind: value as ScopeKind, id: null }); }} data={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
      <Select label={t('place')} searchable value={chosen.id} onChange={(id) => { onChange({ ...chosen, id }); }} data={[...places[chosen.kind]]} limit={200} nothingFoundMessage={t('noPlace')} />
    </Group>
  );
};
