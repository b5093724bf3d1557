import { queryOptions } from '@tanstack/react-query';
import { roadmapOf } from '../drafts/save-roadmap.js';

export const roadmapQuery = (id: string) => queryOptions({ queryKey: ['case', id, 'roadmap'], queryFn: () => roadmapOf(id) });
