import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import checks from 'icons:checks';
import gear from 'icons:gear-six';
import mailOpen from 'icons:envelope-open';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { notificationsActs, notificationsQueries, type Message } from '@/api/notifications';
import { allItems, type Page } from '@/api/queries';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Button, LinkButton } from '@/design/Button';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';

import styles from './InboxPage.module.css';

export default function InboxPage() {
  const { t } = useLingui();
  const inbox = useInfiniteQuery(notificationsQueries.inbox());
  const unread = useQuery(notificationsQueries.unread()).data?.count ?? 0;
  const readAll = useAct(() => notificationsActs.readAll(), { touches: [['notifications']] });

  return (
    <div className="page narrow main stack gap-4">
      <PageTitle
        lead={<Count unread={unread} />}
        actions={
          <LinkButton kind="quiet" icon={gear} to="/notifications/preferences">
            {t`Choisir ce que je reçois`}
          </LinkButton>
        }
      >{t`Messages`}</PageTitle>
      <Loaded query={inbox}>
        {(data) => {
          const messages = allItems(data);
          if (messages.length === 0) return <NoMessage />;
          return (
            <div className="stack gap-3">
              {unread > 0 && (
                <div>
                  <Button icon={checks} pending={readAll.pending} onPress={() => readAll.run()}>
                    {t`Tout marquer comme lu`}
                  </Button>
                </div>
              )}
              <ActFailure error={readAll.error} />
              <ul className="quiet-list" aria-label={t`Vos messages, les plus récents d’abord`}>
                {messages.map((message) => (
                  <MessageLine key={message.messageId} message={message} />
                ))}
              </ul>
              {inbox.hasNextPage && (
                <div>
                  <Button pending={inbox.isFetchingNextPage} onPress={() => void inbox.fetchNextPage()}>
                    {t`Voir les messages plus anciens`}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function Count({ unread }: { readonly unread: number }) {
  return (
    <p role="status">
      {unread === 0 ? (
        <Trans>Vous avez tout lu.</Trans>
      ) : (
        <Plural value={unread} one="Un message n’est pas lu." other="# messages ne sont pas lus." />
      )}
    </p>
  );
}

function NoMessage() {
  const { t } = useLingui();
  return (
    <Empty icon={mailOpen} title={t`Pas encore de message`}>
      <p>
        <Trans>
          Tout ce qui vous concerne arrivera ici en même temps que par courriel : une invitation, l’avancée d’un
          dossier, une convocation.
        </Trans>
      </p>
    </Empty>
  );
}

function MessageLine({ message }: { readonly message: Message }) {
  const { t } = useLingui();
  const formats = useFormats();
  const read = useMarkRead(message.messageId);
  const unread = !message.readAt;
  const markRead = () => {
    if (unread) read.run();
  };
  return (
    <li className={`${styles['message']} ${unread ? styles['unread'] : ''}`}>
      <span className={styles['mark']} aria-hidden="true" />
      <div className={styles['words']}>
        <h2 className={styles['subject']}>
          {unread && <span className="visually-hidden">{t`Non lu : `}</span>}
          <Subject message={message} onFollow={markRead} />
        </h2>
        {message.text !== '' && <p className={styles['text']}>{message.text}</p>}
        <div className={styles['facts']}>
          <time dateTime={message.at}>{formats.dateTime(message.at)}</time>
          <MailState mail={message.mail} />
          {unread && (
            <Button kind="plain" size="small" pending={read.pending} onPress={markRead}>
              {t`Marquer comme lu`}
              <span className="visually-hidden"> : {message.subject}</span>
            </Button>
          )}
        </div>
        <ActFailure error={read.error} />
      </div>
    </li>
  );
}

function Subject({ message, onFollow }: { readonly message: Message; readonly onFollow: () => void }): ReactNode {
  if (!message.link) return message.subject;
  const to = withinPortal(message.link);
  return to === undefined ? (
    message.subject
  ) : (
    <Link to={to} onClick={onFollow}>
      {message.subject}
    </Link>
  );
}

/** Mails need whole addresses; here only the part within the portal is followed, and nothing that leads elsewhere. */
export function withinPortal(link: string, portal = window.location.origin): string | undefined {
  try {
    const address = new URL(link, portal);
    return address.origin === new URL(portal).origin ? address.pathname + address.search + address.hash : undefined;
  } catch {
    return undefined;
  }
}

function MailState({ mail }: Pick<Message, 'mail'>) {
  const { t } = useLingui();
  const formats = useFormats();
  switch (mail?.state) {
    case 'SENT':
      return <span>{mail.at ? t`aussi par courriel, ${formats.dateTime(mail.at)}` : t`aussi par courriel`}</span>;
    case 'WAITING':
      return <Badge tone="waiting">{t`Courriel en attente d’envoi`}</Badge>;
    case 'FAILED':
      return <Badge tone="attention">{t`Le courriel n’a pas pu être remis`}</Badge>;
    default:
      return null;
  }
}

type Inbox = InfiniteData<Page<Message>, string | undefined>;

/** Shows the message as read at once; the count follows when the platform has answered. */
function useMarkRead(messageId: string) {
  const queries = useQueryClient();
  return useAct(() => notificationsActs.read(messageId), {
    touches: [['notifications', 'unread']],
    onDone: () => {
      queries.setQueryData<Inbox>(notificationsQueries.inbox().queryKey, (inbox) => inbox && asRead(inbox, messageId));
    },
  });
}

function asRead(inbox: Inbox, messageId: string): Inbox {
  const now = new Date().toISOString();
  return {
    ...inbox,
    pages: inbox.pages.map((page) => ({
      ...page,
      items: page.items.map((message) => (message.messageId === messageId ? { ...message, readAt: now } : message)),
    })),
  };
}
