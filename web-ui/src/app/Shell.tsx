import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';

import { onSessionExpired } from '@/api/session-events';
import { sessionQuery } from '@/api/session';
import { requestTitleFocus } from '@/design/page-focus';
import { ToastRegion } from '@/design/Toast';

import { Footer } from './Footer';
import { Header } from './Header';
import { PageBroken } from './PageBroken';
import styles from './Shell.module.css';

// Seldom needed, so read only when a session does end.
const SessionExpired = lazy(() => import('@/session/SessionExpired').then(({ SessionExpired: It }) => ({ default: It })));

/** What stands around every page: header, footer, messages, and where the focus goes when the page changes. */
export function Shell({ broken = false }: { readonly broken?: boolean }) {
  const { t } = useLingui();
  const navigation = useNavigation();
  useTitleFocus();
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        <Trans>Aller au contenu</Trans>
      </a>
      <div className={styles['progress']} data-active={navigation.state !== 'idle' || undefined} role="status">
        {navigation.state !== 'idle' && <span className="visually-hidden">{t`Chargement de la page…`}</span>}
      </div>
      <Header />
      <main id="content" tabIndex={-1} className={styles['main']}>
        {broken ? <PageBroken /> : <Outlet />}
      </main>
      <Footer />
      <ToastRegion />
      <ExpiryWatch />
      <ScrollRestoration />
    </div>
  );
}

/** After the first page, each change of address moves the focus to the new page's title. */
function useTitleFocus(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  if (before.current !== pathname) {
    before.current = pathname;
    requestTitleFocus();
  }
}

/** Who was never signed in is told by the page itself; who was, by a dialog over what they were doing. */
function ExpiryWatch() {
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  useEffect(
    () =>
      onSessionExpired(() => {
        if (queries.getQueryData(sessionQuery.queryKey)?.signedIn) setExpired(true);
      }),
    [queries],
  );
  if (!expired) return null;
  return (
    <Suspense fallback={null}>
      <SessionExpired onEnd={() => setExpired(false)} />
    </Suspense>
  );
}
