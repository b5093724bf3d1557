import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { fieldText } from './measure-words.js';
import type { CaseColleagues } from './use-colleagues.js';

type Change = NonNullable<Roadmap['changes']>[number];

/** What one place of the plan said before and says now. */
export const Changes = ({ changes, nameOf }: { readonly changes: readonly Change[] } & Pick<CaseColleagues, 'nameOf'>) => {
  const { t } = useTranslation('roadmap');
  return (
    <>
      {changes.map(({ measure, kind, fields }) => (
        <div key={`${measure} ${kind}`}>
          <Text size="sm" fw={600}>{t(`changes.${kind}`)}</Text>
          <List size="sm">
            {fields.map(({ field, before, after }) => (
              <List.Item key={field}>
                {field === 'aim' ? t('aim') : t(`fields.${field}`)}: {before !== null && <><del>{fieldText(field, before, nameOf)}</del> → </>}<ins>{fieldText(field, after, nameOf) || t('empty')}</ins>
              </List.Item>
            ))}
          </List>
        </div>
      ))}
    </>
  );
};
