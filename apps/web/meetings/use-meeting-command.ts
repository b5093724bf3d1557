import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, answered, command } from '../api/client.js';
import type { paths } from '../api/generated/schema.js';
import type { Meeting } from './queries.js';

type Action = 'agenda' | 'attendance' | 'minutes' | 'sign' | 'move' | 'cancel' | 'correct' | 'follow';
type PathOf<Name extends Action> = `/api/v1/cycles/{cycle}/meetings/{meeting}/${Name}`;
export type MeetingBody<Name extends Exclude<Action, 'follow'>> = paths[PathOf<Name>]['post']['requestBody']['content']['application/json'];

/** One of the things done with a meeting; the page is read anew afterwards. */
export const useMeetingCommand = <Name extends Exclude<Action, 'follow'>>({ cycle, meeting }: Pick<Meeting, 'cycle' | 'meeting'>, action: Name) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: MeetingBody<Name>) => answered(api.POST(`/api/v1/cycles/{cycle}/meetings/{meeting}/${action}` as '/api/v1/cycles/{cycle}/meetings/{meeting}/agenda', {
      params: { path: { cycle, meeting }, header: command() }, body: body as MeetingBody<'agenda'> })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meetings'] }),
  });
};
