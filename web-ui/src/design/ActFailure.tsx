import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';

import { failureKind, Problem } from '@/api/problem';

import { Banner } from './Banner';

interface ActFailureProps {
  readonly error: unknown;
  /** Codes that the screen says better than the platform, with its own words. */
  readonly words?: Readonly<Record<string, (problem: Problem) => ReactNode>>;
}

/** Why an act did not happen, and what to do next; nothing when it did. It comes into view when it appears. */
export function ActFailure({ error, words = {} }: ActFailureProps) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const own = error instanceof Problem ? words[error.code]?.(error) : undefined;
  return (
    <div ref={place}>
      {own === undefined ? (
        <Usual error={error} />
      ) : (
        <Banner tone="fault" announced title={t`Ce n’est pas encore possible`}>
          {own}
        </Banner>
      )}
    </div>
  );
}

function Usual({ error }: { readonly error: unknown }) {
  const { t } = useLingui();
  const detail = error instanceof Problem ? error.detail : '';
  switch (failureKind(error)) {
    case 'offline':
      return (
        <Banner tone="fault" announced title={t`Pas de connexion`}>
          <p>
            <Trans>
              Nous ne savons pas si votre demande est arrivée. Réessayez sans crainte : elle ne sera prise en compte
              qu’une fois.
            </Trans>
          </p>
        </Banner>
      );
    case 'signed-out':
      return (
        <Banner tone="fault" announced title={t`Votre session a pris fin`}>
          <p>
            <Trans>Rien n’a été envoyé. Reconnectez-vous ; votre saisie est restée ici.</Trans>
          </p>
        </Banner>
      );
    case 'stale':
      return (
        <Banner tone="fault" announced title={t`Quelqu’un d’autre a modifié ces informations`}>
          <p>{detail || t`Rechargez la page pour voir sa version, puis reprenez votre modification.`}</p>
        </Banner>
      );
    case 'unavailable':
    case 'too-many':
      return (
        <Banner tone="fault" announced title={t`Cette partie du portail ne répond pas pour l’instant`}>
          <p>{detail || t`Rien n’est perdu. Réessayez dans un instant.`}</p>
        </Banner>
      );
    case 'fault':
      return (
        <Banner tone="fault" announced title={t`Nous n’y sommes pas parvenus`}>
          <p>
            <Trans>Ce n’est pas de votre fait. Réessayez dans un instant.</Trans>
          </p>
          {error instanceof Problem && error.traceId !== undefined && (
            <p className="muted small">
              <Trans>
                Si cela dure, donnez-nous ce repère : <code>{error.traceId}</code>
              </Trans>
            </p>
          )}
        </Banner>
      );
    default:
      return (
        <Banner tone="fault" announced title={t`Ce n’est pas encore possible`}>
          <p>{detail || t`La plateforme a refusé cette demande.`}</p>
          <Faults error={error} />
        </Banner>
      );
  }
}

/** Every fault at once, also those whose field is not on the screen. */
function Faults({ error }: Pick<ActFailureProps, 'error'>) {
  const sentences = error instanceof Problem ? [...new Set(error.faults.map((fault) => fault.message))] : [];
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
