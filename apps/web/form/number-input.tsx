import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { numberOf, numberText } from './value-text.js';

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> { readonly value: unknown; readonly onValue: (value: number | string | null) => void }

const shown = (value: unknown): string => (typeof value === 'number' ? numberText(value) : typeof value === 'string' ? value : '');

/** A number typed as people type it. What is typed stays as it stands while it means the same number. */
export const NumberField = ({ value, onValue, ...rest }: NumberFieldProps) => {
  const [typed, setTyped] = useState(() => shown(value));
  const text = (numberOf(typed) ?? null) === (value ?? null) ? typed : shown(value);
  return (
    <TextInput {...rest} inputMode="decimal" autoComplete="off" value={text} onChange={({ currentTarget }) => {
      setTyped(currentTarget.value);
      onValue(numberOf(currentTarget.value));
    }} />
  );
};
