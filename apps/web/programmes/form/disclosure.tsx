import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DisclosureProps { readonly title: string; readonly note?: string | null; readonly problems: number; readonly size?: 'md' | 'sm'; readonly open?: boolean; readonly children: () => ReactNode }

/** A part of the form that unfolds; folded, it costs nothing. */
export const Disclosure = ({ title, note = null, problems, size = 'sm', open = false, children }: DisclosureProps) => {
  const { t } = useTranslation('programme-form');
  const [isOpen, { toggle }] = useDisclosure(open);
  const content = useId();
  return (
    <Stack gap="xs" className={size === 'md' ? 'form-section' : 'form-entry'}>
      <UnstyledButton aria-expanded={isOpen} aria-controls={isOpen ? content : undefined} onClick={toggle} className="form-fold">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <span className="form-arrow" aria-hidden="true" data-open={isOpen}>›</span>
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text component="span" fw={size === 'md' ? 600 : 500} size={size} display="block">{title}</Text>
            {note !== null && <Text component="span" size="xs" c="dimmed" display="block">{note}</Text>}
          </div>
          {problems > 0 && <Badge color="red.9" variant="filled" style={{ flexShrink: 0 }}>{t('problems', { count: problems })}</Badge>}
        </Group>
      </UnstyledButton>
      {isOpen && <div id={content} role="group" aria-label={title} className="form-content">{children()}</div>}
    </Stack>
  );
};
