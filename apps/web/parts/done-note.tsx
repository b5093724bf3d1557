import { Text } from '@mantine/core';

/** Tells, aloud as well, that something was carried out. */
export const DoneNote = ({ text }: { readonly text: string | null }) => <Text size="sm" role="status" mih="1.4em">{text ?? ''}</Text>;
