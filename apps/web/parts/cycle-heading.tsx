import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { cycleQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { PageLink } from './page-link.js';
import { PageTitle } from './page-title.js';

/** A page about one cycle: its own title, and the way back. */
export const CycleHeading = ({ cycle, title }: { readonly cycle: string; readonly title: string }) => {
  const { data } = useQuery(cycleQuery(cycle));
  return (
    <>
      <PageTitle title={title} />
      <Text mb="md"><PageLink to="/cycles/$cycle" params={{ cycle }}>{data === undefined ? cycle : `${inLanguage(data.title)}, ${data.year}`}</PageLink></Text>
    </>
  );
};
