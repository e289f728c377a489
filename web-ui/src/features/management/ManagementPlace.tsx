import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

import { useSession } from '@/session/session';

import styles from './ManagementPlace.module.css';

/** What stands around every page of the foundation's team: the way from one to the other. */
export function ManagementPlace({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const roles = useSession().data?.person?.roles ?? [];
  const manager = roles.includes('fund-manager');
  const administrator = roles.includes('foundation-admin');
  return (
    <div className="page main">
      <nav aria-label={t`Gestion`} className={styles['nav']}>
        <ul className={styles['places']}>
          <Place to="/management" exact>{t`Vue d’ensemble`}</Place>
          {manager && (
            <>
              <Place to="/management/applications">{t`Candidatures`}</Place>
              <Place to="/management/calls">{t`Appels`}</Place>
              <Place to="/management/funds">{t`Fonds`}</Place>
              <Place to="/management/committees">{t`Comités`}</Place>
            </>
          )}
          {administrator && (
            <>
              <Place to="/management/people">{t`Personnes et rôles`}</Place>
              <Place to="/management/support">{t`Aider une personne`}</Place>
              <Place to="/management/catalysts">{t`Reconnaître un catalyseur`}</Place>
              <Place to="/management/fragilities">{t`Fragilités`}</Place>
            </>
          )}
        </ul>
      </nav>
      <div className="stack gap-4">{children}</div>
    </div>
  );
}

interface PlaceProps {
  readonly to: string;
  readonly exact?: boolean;
  readonly children: string;
}

function Place({ to, exact = false, children }: PlaceProps) {
  return (
    <li>
      <NavLink to={to} end={exact} className={styles['place']!}>
        {children}
      </NavLink>
    </li>
  );
}
