import type { ReactNode } from 'react';
import { Button as PressableButton } from 'react-aria-components/Button';
import { Link, type LinkProps } from 'react-router';

import { Icon } from './Icon';
import styles from './Button.module.css';

/** One `main` act per screen; the rest `quiet` or `plain`; `danger` for what cannot easily be taken back. */
export type ButtonKind = 'main' | 'quiet' | 'plain' | 'danger';

interface Look {
  readonly kind?: ButtonKind;
  readonly size?: 'normal' | 'small' | 'large';
  readonly icon?: string;
  /** The icon after the words, for what leads further. */
  readonly iconAfter?: string;
  /** Takes the whole width where its place is narrow. */
  readonly wide?: boolean;
}

interface ButtonProps extends Look {
  readonly children?: ReactNode;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit' | 'reset';
  /** The act is under way: stays focused, says so, and cannot be pressed twice. */
  readonly pending?: boolean;
  readonly isDisabled?: boolean;
  /** Says what an icon without words does, or completes words that repeat in a list. */
  readonly label?: string;
  readonly form?: string;
  readonly describedBy?: string;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly autoFocus?: boolean;
}

function classes({ kind = 'quiet', size = 'normal', wide = false }: Look, iconOnly = false): string {
  return [styles['button'], styles[kind], styles[size], wide && styles['wide'], iconOnly && styles['iconOnly']]
    .filter(Boolean)
    .join(' ');
}

function Content({ icon, iconAfter, children }: Look & { readonly children?: ReactNode }) {
  return (
    <>
      {icon !== undefined && <Icon of={icon} />}
      {children !== undefined && <span>{children}</span>}
      {iconAfter !== undefined && <Icon of={iconAfter} />}
    </>
  );
}

export function Button(props: ButtonProps) {
  const { children, onPress, type = 'button', pending = false, isDisabled = false, label, form, autoFocus } = props;
  return (
    <PressableButton
      className={classes(props, children === undefined)}
      type={type}
      isPending={pending}
      isDisabled={isDisabled}
      {...(onPress !== undefined && { onPress })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(form !== undefined && { form })}
      {...(autoFocus !== undefined && { autoFocus })}
      {...(props.describedBy !== undefined && { 'aria-describedby': props.describedBy })}
      {...(props.expanded !== undefined && { 'aria-expanded': props.expanded })}
      {...(props.controls !== undefined && { 'aria-controls': props.controls })}
    >
      <Content {...props} />
      {pending && <span className={styles['turning']} aria-hidden="true" />}
    </PressableButton>
  );
}

interface LinkButtonProps extends Look {
  readonly to: LinkProps['to'];
  readonly children: ReactNode;
  readonly label?: string;
  /** A full page load: for addresses that the gateway answers, such as sign-in. */
  readonly reload?: boolean;
}

export function LinkButton({ to, children, label, reload = false, ...look }: LinkButtonProps) {
  return (
    <Link className={classes(look)} to={to} reloadDocument={reload} {...(label !== undefined && { 'aria-label': label })}>
      <Content {...look}>{children}</Content>
    </Link>
  );
}
