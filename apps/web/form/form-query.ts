import { queryOptions } from '@tanstack/react-query';
import { formOf } from '../drafts/save-form.js';

export const formQuery = (id: string, step: string) => queryOptions({ queryKey: ['case', id, 'form', step], queryFn: () => formOf({ case: id, step }) });
