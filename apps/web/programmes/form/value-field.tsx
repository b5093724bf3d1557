import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChoiceField } from './choice-field.js';
import { EitherField } from './either-field.js';
import type { FieldProps } from './field-props.js';
import { GroupField } from './group-field.js';
import { LineField } from './line-field.js';
import { ListField } from './list-field.js';
import { MonthDayField } from './month-day-field.js';
import { NumberField } from './number-field.js';
import { RecurrenceField } from './recurrence-field.js';
import { ReferenceField } from './reference-field.js';
import type { Shape } from './shape.js';
import { SpanField } from './span-field.js';
import { WordsField } from './words-field.js';

/** The field for a value, by the kind of value it is. */
export const ValueField = ({ shape, ...props }: FieldProps<Shape>): ReactNode => {
  switch (shape.kind) {
    case 'words': return <WordsField {...props} shape={shape} />;
    case 'span': return <SpanField {...props} shape={shape} />;
    case 'month-day': return <MonthDayField {...props} shape={shape} />;
    case 'time': case 'day': case 'scalar': return <LineField {...props} shape={shape} />;
    case 'string': return props.path.at(-1) === 'every' ? <RecurrenceField {...props} shape={shape} /> : <LineField {...props} shape={shape} />;
    case 'slug': return <ReferenceField {...props} shape={shape} />;
    case 'number': return <NumberField {...props} shape={shape} />;
    case 'choice': return <ChoiceField {...props} shape={shape} />;
    case 'yes-no': return <Switch label={props.label} checked={(props.value ?? props.fallback) === true} onChange={({ currentTarget }) => { props.change(currentTarget.checked); }} />;
    case 'fixed': return null;
    case 'group': return <GroupField {...props} shape={shape} />;
    case 'list': return <ListField {...props} shape={shape} />;
    case 'either': return <EitherField {...props} shape={shape} />;
  }
};

/** Small fields stand beside one another, everything else takes the width. */
export const isSmall = (shape: Shape): boolean => ['time', 'day', 'scalar', 'slug', 'number', 'choice', 'yes-no', 'string'].includes(shape.kind);
