import { Stepper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cycleQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { ChooseProgramme } from './choose-programme.js';
import { ConfirmList } from './confirm-list.js';
import { IdentifySchools } from './identify-schools.js';
import { ImportSchools } from './import-schools.js';
import { LaunchYear } from './launch-year.js';
import { PreviewYear } from './preview-year.js';
import { RehearseYear } from './rehearse-year.js';

const route = getRouteApi('/inside/launch');

/** From a programme to a running year. What is done is stored with each step, so it may be taken up again another day. */
export const LaunchPage = () => {
  const { t } = useTranslation('launch');
  const { cycle } = route.useSearch();
  return (
    <>
      <PageTitle title={t('title')} />
      <Text mb="md">{t('text')}</Text>
      {cycle === undefined ? <Steps at={0}><ChooseProgramme /></Steps> : <Prepared cycle={cycle} />}
    </>
  );
};

const names = ['programme', 'schools', 'identification', 'order', 'preview', 'rehearse', 'launch'] as const;

const Steps = ({ at, children, onStep }: { readonly at: number; readonly children: React.ReactNode; readonly onStep?: (step: number) => void }) => {
  const { t } = useTranslation('launch');
  return (
    <>
      <Stepper active={at} size="xs" styles={{ separator: { marginInline: 4 }, stepBody: { marginInlineStart: 6 } }} mb="lg" {...onStep !== undefined && { onStepClick: onStep }} aria-label={t('steps.title')}>
        {names.map((name) => <Stepper.Step key={name} label={t(`steps.${name}`)} />)}
      </Stepper>
      {children}
    </>
  );
};

/** The step a preparation is taken up at, and the last one that makes sense yet. */
const reached = ({ status, schools }: CycleStatus): { readonly at: number; readonly most: number } => {
  if (status === 'planned') return { at: schools === 0 ? 1 : 2, most: 5 };
  return status === 'confirmed' ? { at: 4, most: 6 } : { at: 6, most: 6 };
};

const Prepared = ({ cycle }: { readonly cycle: string }) => <Loaded query={useQuery(cycleQuery(cycle))}>{(status) => <TakenUp key={cycle} status={status} />}</Loaded>;

/** Stays at a step until somebody goes on, whatever has changed meanwhile. */
const TakenUp = ({ status }: { readonly status: CycleStatus }) => {
  const { at: first, most } = reached(status);
  const [chosen, setChosen] = useState(first);
  const at = Math.min(chosen, most);
  return (
    <Steps at={at} onStep={(step) => { if (step > 0) setChosen(step); }}>
      {at === 1 && <ImportSchools status={status} onDone={() => { setChosen(2); }} />}
      {at === 2 && <IdentifySchools status={status} onDone={() => { setChosen(3); }} />}
      {at === 3 && <ConfirmList status={status} onDone={() => { setChosen(4); }} />}
      {at === 4 && <PreviewYear status={status} onDone={() => { setChosen(5); }} />}
      {at === 5 && <RehearseYear status={status} onDone={() => { setChosen(status.status === 'planned' ? 3 : 6); }} />}
      {at === 6 && <LaunchYear status={status} />}
    </Steps>
  );
};
