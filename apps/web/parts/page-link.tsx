import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

type Html<Own> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Own>;

/** A link to a page of the workplace. Always underlined: colour alone marks nothing. */
export const PageLink = createLink(forwardRef<HTMLAnchorElement, AnchorProps & Html<AnchorProps>>((given, ref) => <Anchor ref={ref} underline="always" {...given} />));
export const PageButton = createLink(forwardRef<HTMLAnchorElement, ButtonProps & Html<ButtonProps>>((given, ref) => <Button component="a" ref={ref} {...given} />));
