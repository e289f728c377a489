import { Trans, useLingui } from '@lingui/react/macro';
import again from 'icons:arrows-clockwise';
import lock from 'icons:lock-simple';
import nothing from 'icons:magnifying-glass';
import signIn from 'icons:sign-in';
import broken from 'icons:warning-circle';
import offline from 'icons:wifi-slash';
import type { ReactNode } from 'react';

import { failureKind, Problem } from '@/api/problem';
import { signInAddress } from '@/session/session';

import { Button, LinkButton } from './Button';
import { Icon } from './Icon';
import styles from './states.module.css';

interface StateProps {
  readonly icon?: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly role?: 'alert' | 'status';
}

function State({ icon, title, children, actions, role }: StateProps) {
  return (
    <div className={styles['state']} role={role}>
      {icon !== undefined && (
        <span className={styles['icon']}>
          <Icon of={icon} size="large" />
        </span>
      )}
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['words']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

/** Nothing here yet: says why, and what one can do about it. */
export function Empty(props: Omit<StateProps, 'role'>) {
  return <State {...props} />;
}

/** The shape of what is coming; invisible for its first 300 ms, so that a quick answer never flickers. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label?: string }) {
  const { t } = useLingui();
  return (
    <div className={styles['skeleton']} role="status">
      <span className="visually-hidden">{label ?? t`Chargement…`}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles['line']} aria-hidden="true" />
      ))}
    </div>
  );
}

/** Something broke that is not the reader's doing. */
export function Fault({ error, onRetry }: { readonly error?: unknown; readonly onRetry?: () => void }) {
  const { t } = useLingui();
  const traceId = error instanceof Problem ? error.traceId : undefined;
  return (
    <State
      role="alert"
      icon={broken}
      title={t`Cette partie de la page n’a pas pu s’afficher`}
      actions={onRetry && <Button icon={again} onPress={onRetry}>{t`Réessayer`}</Button>}
    >
      <p>
        {error instanceof Problem && error.detail !== '' ? (
          error.detail
        ) : (
          <Trans>Ce n’est pas de votre fait. Réessayez dans un instant ; le reste du portail fonctionne.</Trans>
        )}
      </p>
      {traceId !== undefined && (
        <p className="muted small">
          <Trans>
            Si cela dure, donnez-nous ce repère : <code>{traceId}</code>
          </Trans>
        </p>
      )}
    </State>
  );
}

export function Forbidden({ children }: { readonly children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <State icon={lock} title={t`Cette page ne vous est pas ouverte`}>
      {children ?? (
        <p>
          <Trans>Votre compte n’y donne pas accès. Si vous pensez que c’est une erreur, écrivez-nous.</Trans>
        </p>
      )}
    </State>
  );
}

export function SignedOut({ children }: { readonly children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <State
      icon={lock}
      title={t`Connectez-vous pour continuer`}
      actions={
        <LinkButton kind="main" icon={signIn} reload to={signInAddress()}>
          {t`Se connecter`}
        </LinkButton>
      }
    >
      {children ?? (
        <p>
          <Trans>Vous reviendrez ensuite ici même.</Trans>
        </p>
      )}
    </State>
  );
}

export function Offline({ onRetry }: { readonly onRetry?: () => void }) {
  const { t } = useLingui();
  return (
    <State
      role="alert"
      icon={offline}
      title={t`Pas de connexion`}
      actions={onRetry && <Button icon={again} onPress={onRetry}>{t`Réessayer`}</Button>}
    >
      <p>
        <Trans>Nous n’arrivons pas à joindre la plateforme. Vérifiez votre réseau ; ce que vous avez écrit reste sur cet appareil.</Trans>
      </p>
    </State>
  );
}

export function Missing({ children }: { readonly children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <State icon={nothing} title={t`Nous n’avons rien trouvé ici`}>
      {children ?? (
        <p>
          <Trans>Ce que vous cherchez n’existe pas, n’existe plus, ou n’est pas ouvert à votre compte.</Trans>
        </p>
      )}
    </State>
  );
}

/** The right one of the states above for what went wrong. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const retry = onRetry === undefined ? {} : { onRetry };
  switch (failureKind(error)) {
    case 'offline':
      return <Offline {...retry} />;
    case 'signed-out':
      return <SignedOut />;
    case 'forbidden':
      return <Forbidden />;
    case 'missing':
      return <Missing />;
    default:
      return <Fault error={error} {...retry} />;
  }
}

interface Readable<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface LoadedProps<Data> {
  readonly query: Readable<Data>;
  readonly children: (data: Data) => ReactNode;
  /** What is shown while waiting. */
  readonly skeleton?: ReactNode;
}

/** What a query read, or its waiting, or its failure; what was read before stays while it is read again. */
export function Loaded<Data>({ query, children, skeleton }: LoadedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton ?? <Skeleton />}</>;
}
