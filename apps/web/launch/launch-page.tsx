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
import { ImportSchools } from './import-schools.js';
import { LaunchYear } from './launch-year.js';
import { PreviewYear } from './preview-year.js';

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

const names = ['programme', 'schools', 'order', 'preview', 'launch'] as const;

const Steps = ({ at, children, onStep }: { readonly at: number; readonly children: React.ReactNode; readonly onStep?: (step: number) => void }) => {
  const { t } = useTranslation('launch');
  return (
    <>
      <Stepper active={at} size="sm" mb="lg" {...onStep !== undefined && { onStepClick: onStep }} aria-label={t('steps.title')}>
        {names.map((name) => <Stepper.Step key={name} label={t(`steps.${name}`)} />)}
      </Stepper>
      {children}
    </>
  );
};

const reached = ({ status, schools }: CycleStatus): number => {
  if (status === 'planned') return schools === 0 ? 1 : 2;
  return status === 'confirmed' ? 3 : 4;
};

const Prepared = ({ cycle }: { readonly cycle: string }) => {
  const [chosen, setChosen] = useState<number | null>(null);
  return <Loaded query={useQuery(cycleQuery(cycle))}>{(status) => {
    const most = Math.max(reached(status), status.status === 'confirmed' ? 4 : 0);
    const at = Math.min(chosen ?? reached(status), most);
    const next = (): void => { setChosen(null); };
    return (
      <Steps at={at} onStep={(step) => { if (step > 0) setChosen(step); }}>
        {at === 1 && <ImportSchools status={status} onDone={() => { setChosen(2); }} />}
        {at === 2 && <ConfirmList status={status} onDone={next} />}
        {at === 3 && <PreviewYear status={status} onDone={() => { setChosen(4); }} />}
        {at === 4 && <LaunchYear status={status} />}
      </Steps>
    );
  }}</Loaded>;
};
