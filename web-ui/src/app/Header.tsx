import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import bell from 'icons:bell';
import list from 'icons:list';
import search from 'icons:magnifying-glass';
import person from 'icons:user-circle';
import signIn from 'icons:sign-in';
import x from 'icons:x';
import { useEffect, useRef, useState } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';

import { fundingQueries } from '@/api/funding';
import type { Session } from '@/api/session';
import { territoriesQueries } from '@/api/territories';
import { Icon } from '@/design/Icon';
import { activateLocale } from '@/i18n/i18n';
import { signInAddress, signUpAddress, useMe, useSession } from '@/session/session';

import { Mark } from './Mark';
import { SignOut } from './SignOut';
import { useUnread } from './unread';
import styles from './Header.module.css';

export function Header() {
  const { t } = useLingui();
  const session = useSession().data;
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const toggle = useRef<HTMLButtonElement>(null);
  useSearchKey();
  useEffect(() => setOpen(false), [pathname]);

  return (
    <header className={styles['header']}>
      <div className={`page ${styles['bar']}`}>
        <Link to="/" className={styles['home']} aria-label={t`Fondation des Territoires, accueil`}>
          <Mark />
          <span className={styles['name']}>
            <span>Fondation</span> <span>des Territoires</span>
          </span>
        </Link>
        <button
          ref={toggle}
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          <Icon of={open ? x : list} />
          <Trans>Menu</Trans>
        </button>
        <div
          id="menu"
          className={styles['menu']}
          data-open={open || undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !open) return;
            setOpen(false);
            toggle.current?.focus();
          }}
        >
          <nav aria-label={t`Le portail`}>
            <ul className={styles['places']}>
              <Place to="/calls">{t`Appels à projets`}</Place>
              <Place to="/catalogue">{t`Projets soutenus`}</Place>
              <Place to="/catalysts">{t`Catalyseurs`}</Place>
              <Place to="/how-we-decide">{t`Comment nous décidons`}</Place>
            </ul>
          </nav>
          <div className={styles['tools']}>
            <NavLink to="/search" className={styles['tool']}>
              <Icon of={search} />
              <span className={styles['toolWord']}>
                <Trans>Rechercher</Trans>
              </span>
            </NavLink>
            <LanguageSwitch />
            {session !== undefined && !session.signedIn && (
              <>
                <a className={styles['tool']} href={signUpAddress()}>
                  <Trans>Créer un compte</Trans>
                </a>
                <a className={styles['signIn']} href={signInAddress()}>
                  <Icon of={signIn} />
                  <Trans>Se connecter</Trans>
                </a>
              </>
            )}
          </div>
        </div>
      </div>
      {session?.signedIn && <OwnPlaces session={session} />}
    </header>
  );
}

function Place({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <li>
      <NavLink to={to} className={styles['place']}>
        {children}
      </NavLink>
    </li>
  );
}

/** The second line, for those who are signed in: what is theirs. */
function OwnPlaces({ session }: { readonly session: Session }) {
  const { t } = useLingui();
  const unread = useUnread();
  useMe();
  const roles = session.person?.roles ?? [];
  const staff = roles.includes('fund-manager') || roles.includes('foundation-admin');
  const accompanies = useQuery(territoriesQueries.myMatches()).data?.items.length ?? 0;
  const sessions = useQuery(fundingQueries.sessions()).data?.items.length ?? 0;
  return (
    <div className={styles['own']}>
      <div className={`page ${styles['ownBar']}`}>
        <nav aria-label={t`Mon espace`}>
          <ul className={styles['ownPlaces']}>
            <Place to="/my-space">{t`Mon espace`}</Place>
            <li>
              <NavLink to="/notifications" className={styles['place']}>
                <Icon of={bell} />
                <Trans>Messages</Trans>
                {unread > 0 && (
                  <span className={styles['unread']}>
                    {unread}
                    <span className="visually-hidden"> {t`non lus`}</span>
                  </span>
                )}
              </NavLink>
            </li>
            {accompanies > 0 && <Place to="/matches">{t`Accompagnement`}</Place>}
            {(staff || sessions > 0) && <Place to="/sessions">{t`Séances`}</Place>}
            {staff && <Place to="/management">{t`Gestion`}</Place>}
          </ul>
        </nav>
        <div className={styles['who']}>
          <span className={styles['person']}>
            <Icon of={person} />
            <span>{session.person?.name}</span>
          </span>
          <SignOut />
        </div>
      </div>
    </div>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useLingui();
  const other = i18n.locale === 'en' ? 'fr' : 'en';
  const name = other === 'en' ? 'English' : 'Français';
  return (
    <button
      type="button"
      className={styles['tool']}
      lang={other}
      aria-label={other === 'en' ? 'Read the portal in English' : 'Lire le portail en français'}
      title={t`Changer de langue`}
      onClick={() => void activateLocale(other)}
    >
      <span aria-hidden="true">{name}</span>
    </button>
  );
}

/** The key "/" leads to the search from everywhere, except where one is writing. */
function useSearchKey(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null) return;
      event.preventDefault();
      void navigate('/search');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [navigate]);
}
