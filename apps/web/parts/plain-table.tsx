import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface PlainTableProps { readonly label: string; readonly heads: readonly ReactNode[]; readonly children: ReactNode; readonly minWidth?: number }

/** A short table that scrolls inside its own frame, by keyboard as well. */
export const PlainTable = ({ label, heads, children, minWidth = 560 }: PlainTableProps) => (
  <Table.ScrollContainer minWidth={minWidth} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
    <Table aria-label={label}>
      <Table.Thead><Table.Tr>{heads.map((head, at) => <Table.Th key={at} scope="col">{head}</Table.Th>)}</Table.Tr></Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
