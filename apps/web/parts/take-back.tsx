import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refusal } from './refusal.js';

interface TakeBackProps { readonly text: string; readonly action: string; readonly recall: () => Promise<unknown> }

/** Takes one's own work back while nobody has begun to review it. */
export const TakeBack = ({ text, action, recall }: TakeBackProps) => {
  const queries = useQueryClient();
  const taking = useMutation({ mutationFn: recall, onSuccess: () => queries.invalidateQueries() });
  return (
    <Stack gap="xs">
      <Text size="sm">{text}</Text>
      <Group><Button variant="default" loading={taking.isPending} onClick={() => { taking.mutate(); }}>{action}</Button></Group>
      <Refusal error={taking.error} />
    </Stack>
  );
};
