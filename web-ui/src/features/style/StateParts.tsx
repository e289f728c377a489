import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ComponentType } from 'react';

import { NetworkFailure, Problem } from '@/api/problem';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Empty, Fault, Forbidden, Loaded, Missing, Offline, SignedOut, Skeleton } from '@/design/states';

import type { ChapterProps } from './StylePage';
import styles from './StylePage.module.css';

const broken = new Problem({ code: 'internal', status: 500, title: '', detail: '', traceId: '4bf92f3577b34da6', faults: [], extra: {} });

/** What the platform answers with such a status; it says the faults of a content all at once. */
function refused(status: number, sentences: readonly string[] = []): Problem {
  const faults = sentences.map((message) => ({ field: 'name', code: 'missing', message }));
  return new Problem({ code: `http-${status}`, status, title: '', detail: '', traceId: undefined, faults, extra: {} });
}

export function StateParts({ Chapter }: { readonly Chapter: ComponentType<ChapterProps> }) {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<unknown>();
  const again = () => undefined;
  return (
    <>
      <Chapter title={t`Ce qu’un acte a rencontré`}>
        <div className="stack">
          <div className="cluster">
            <Button onPress={() => setRefusal(new NetworkFailure(null))}>{t`Hors connexion`}</Button>
            <Button onPress={() => setRefusal(refused(401))}>{t`Session finie`}</Button>
            <Button onPress={() => setRefusal(refused(412))}>{t`Modifié par quelqu’un d’autre`}</Button>
            <Button onPress={() => setRefusal(refused(503))}>{t`Service absent`}</Button>
            <Button onPress={() => setRefusal(refused(422, [t`Écrivez le nom de votre organisation.`]))}>{t`Refus`}</Button>
            <Button onPress={() => setRefusal(broken)}>{t`Panne`}</Button>
          </div>
          <ActFailure error={refusal} />
        </div>
      </Chapter>
      <Chapter title={t`Vide, attente, panne`}>
        <div className={styles['two']}>
          <Empty title={t`Rien ici pour l’instant`} actions={<Button>{t`Ce qu’on peut faire`}</Button>}>
            <p>
              <Trans>Pourquoi c’est vide, et ce qui le remplira.</Trans>
            </p>
          </Empty>
          <Skeleton lines={4} label={t`Ce qui s’affiche pendant un chargement`} />
          <Fault error={broken} onRetry={again} />
          <Forbidden />
          <Missing />
          <SignedOut />
          <Offline onRetry={again} />
          <Loaded query={{ data: undefined, error: broken, refetch: again }}>{() => null}</Loaded>
        </div>
      </Chapter>
    </>
  );
}
