import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { Mark } from './Mark';
import styles from './Footer.module.css';

export function Footer() {
  const { t } = useLingui();
  return (
    <footer className={styles['footer']}>
      <div className={`page ${styles['columns']}`}>
        <div className={styles['about']}>
          <Mark size={34} />
          <p className="serif">
            <Trans>Acteurs, domaines, territoires : ce qui se rencontre avance.</Trans>
          </p>
        </div>
        <nav aria-label={t`Pied de page`}>
          <ul className={styles['links']}>
            <li>
              <Link to="/how-we-decide">{t`Comment nous décidons`}</Link>
            </li>
            <li>
              <Link to="/check">{t`Vérifier un vote`}</Link>
            </li>
            <li>
              <Link to="/observatory">{t`Observatoire`}</Link>
            </li>
            <li>
              <Link to="/charter">{t`Charte du faire alliance`}</Link>
            </li>
            <li>
              <Link to="/accessibility">{t`Accessibilité`}</Link>
            </li>
            <li>
              <a href="/api/docs">{t`Données et interfaces ouvertes`}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
