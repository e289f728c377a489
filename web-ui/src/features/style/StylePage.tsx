import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Mark } from '@/app/Mark';
import { PageTitle } from '@/design/PageTitle';
import { Rule } from '@/design/Rule';

import { ActParts } from './ActParts';
import { FieldParts } from './FieldParts';
import { ReadingParts } from './ReadingParts';
import { StateParts } from './StateParts';
import styles from './StylePage.module.css';

/** Every part of the portal, in every state: the place to look before making a new one. */
export default function StylePage() {
  const { t } = useLingui();
  return (
    <div className="page main stack gap-8">
      <PageTitle lead={<Trans>Chaque pièce du portail, dans chacun de ses états. On y regarde avant d’en faire une nouvelle.</Trans>}>
        {t`Le style de la maison`}
      </PageTitle>
      <Chapter title={t`L’idée`}>
        <div className="cluster gap-4">
          <Mark size={96} />
          <p className="measure">
            <Trans>
              Trois brins, les acteurs, les domaines, les territoires, qui se rejoignent. On les voit dans la marque, dans l’image d’une alliance et en
              tête des sections ; nulle part ailleurs.
            </Trans>
          </p>
        </div>
      </Chapter>
      <Chapter title={t`Couleurs`}>
        <ul className={styles['colours']}>
          {(
            [
              ['paper', t`papier`],
              ['sheet', t`feuille`],
              ['ink', t`encre`],
              ['muted', t`encre claire`],
              ['pine', t`pin : les actes et les liens`],
              ['terracotta', t`terre cuite : ce qui demande l’attention`],
              ['blue', t`bleu : l’information`],
              ['ochre', t`ocre : l’attente`],
              ['red', t`rouge : les fautes`],
            ] as const
          ).map(([name, words]) => (
            <li key={name}>
              <span className={`${styles['swatch']} ${styles[name]}`} />
              {words}
            </li>
          ))}
        </ul>
      </Chapter>
      <Chapter title={t`Caractères`}>
        <div className="stack">
          <p className={styles['giant']}>Source Serif 4, pour les titres</p>
          <p className="lead">Atkinson Hyperlegible Next, pour lire et pour agir : 0O 1lI 8B, 12 500 €.</p>
          <p className="measure">
            <Trans>
              Le texte fait 17 pixels sur un téléphone et 18 sur un écran large, et ses lignes ne dépassent pas 66 signes. Les chiffres des tableaux
              s’alignent.
            </Trans>
          </p>
        </div>
      </Chapter>
      <ActParts Chapter={Chapter} />
      <FieldParts Chapter={Chapter} />
      <ReadingParts Chapter={Chapter} />
      <StateParts Chapter={Chapter} />
    </div>
  );
}

export interface ChapterProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Chapter({ title, children }: ChapterProps) {
  return (
    <section className="stack gap-3" aria-label={title}>
      <Rule />
      <h2>{title}</h2>
      {children}
    </section>
  );
}
