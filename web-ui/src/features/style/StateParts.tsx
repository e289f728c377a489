import { Trans, useLingui } from '@lingui/react/macro';
import type { ComponentType } from 'react';

import { Problem } from '@/api/problem';
import { Button } from '@/design/Button';
import { Empty, Fault, Forbidden, Missing, Offline, SignedOut, Skeleton } from '@/design/states';

import type { ChapterProps } from './StylePage';
import styles from './StylePage.module.css';

const broken = new Problem({ code: 'internal', status: 500, title: '', detail: '', traceId: '4bf92f3577b34da6', faults: [], extra: {} });

export function StateParts({ Chapter }: { readonly Chapter: ComponentType<ChapterProps> }) {
  const { t } = useLingui();
  const again = () => undefined;
  return (
    <Chapter title={t`Vide, attente, panne`}>
      <div className={styles['two']}>
        <Empty title={t`Rien ici pour l’instant`} actions={<Button>{t`Ce qu’on peut faire`}</Button>}>
          <p>
            <Trans>Pourquoi c’est vide, et ce qui le remplira.</Trans>
          </p>
        </Empty>
        <Skeleton lines={4} />
        <Fault error={broken} onRetry={again} />
        <Forbidden />
        <Missing />
        <SignedOut />
        <Offline onRetry={again} />
      </div>
    </Chapter>
  );
}
