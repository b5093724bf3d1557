import { Box } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { PageWaits } from '../shell/page-waits.js';
import type { BarsProps } from './bars.js';

const Bars = lazy(() => import('./bars.js'));

/** The charts' library comes when a chart is shown; on paper the table beside it is enough. */
export const LazyBars = (props: BarsProps) => <Box className="no-print" mb="md"><Suspense fallback={<PageWaits />}><Bars {...props} /></Suspense></Box>;
