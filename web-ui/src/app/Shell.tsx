import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';

import { requestTitleFocus } from '@/design/page-focus';
import { ToastRegion } from '@/design/Toast';
import { ExpiryWatch } from '@/session/ExpiryWatch';

import { Footer } from './Footer';
import { Header } from './Header';
import { PageBroken } from './PageBroken';
import styles from './Shell.module.css';

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
