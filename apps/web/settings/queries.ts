import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';

export const securityQuery = queryOptions({ queryKey: ['security'], queryFn: () => answered(api.GET('/api/v1/me/security')), staleTime: 0 });
export const calendarsQuery = queryOptions({ queryKey: ['calendars'], queryFn: async () => (await answered(api.GET('/api/v1/calendar-feeds'))).feeds });
