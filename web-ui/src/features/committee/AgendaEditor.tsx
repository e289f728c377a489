import { Trans, useLingui } from '@lingui/react/macro';
import down from 'icons:arrow-down';
import up from 'icons:arrow-up';
import grip from 'icons:dots-six-vertical';
import x from 'icons:x';
import { useEffect, useRef, useState } from 'react';
import { Button as Handle } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Link } from 'react-router';

import { fundingActs, type AgendaItem, type SessionView, type ShownItem } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';

import { inOrder, movedAround } from './session-sense';
import styles from './Session.module.css';

/** Puts the items in the order in which they will be treated: by the arrows, or by dragging their handle. */
export function AgendaEditor({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  const [said, say] = useState('');
  const [removing, setRemoving] = useState<ShownItem>();
  const order = useOrder(session);
  const shown = order.items.filter((item): item is ShownItem => !item.hidden);
  const move = (from: number, to: number) => {
    const item = shown[from];
    if (item === undefined || to < 0 || to >= shown.length) return;
    const next = movedAround(order.items, from, to);
    order.set(next);
    const position = next.indexOf(item) + 1;
    say(t`${item.title} : maintenant en position ${position}.`);
  };
  const { dragAndDropHooks } = useDragAndDrop<AgendaItem>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const from = shown.findIndex((item) => keys.has(item.itemId));
      const over = shown.findIndex((item) => item.itemId === target.key);
      if (from < 0 || over < 0) return;
      const place = target.dropPosition === 'before' ? over : over + 1;
      move(from, place > from ? place - 1 : place);
    },
  });

  return (
    <div className="stack">
      <GridList
        aria-label={t`Ordre du jour, à ordonner`}
        className={styles['rows']!}
        items={order.items}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[order.items]}
        disabledKeys={order.items.filter((item) => item.hidden).map((item) => item.itemId)}
        keyboardNavigationBehavior="tab"
      >
        {(item) => {
          const position = order.items.indexOf(item) + 1;
          if (item.hidden) {
            return (
              <GridListItem id={item.itemId} textValue={t`Point traité sans vous`} className={styles['row']!}>
                <p className={styles['hidden']}>
                  <Trans>{position}. Un point est traité sans vous : il garde sa place.</Trans>
                </p>
              </GridListItem>
            );
          }
          const index = shown.indexOf(item);
          const title = item.title;
          return (
            <GridListItem id={item.itemId} textValue={title} className={styles['row']!}>
              <Handle slot="drag" className={styles['grip']!} aria-label={t`Déplacer ${title}`}>
                <Icon of={grip} />
              </Handle>
              <Row session={session} item={item} position={position} />
              <span className={styles['rowActs']}>
                <Button kind="plain" size="small" icon={up} label={t`Monter ${title}`} isDisabled={index === 0} onPress={() => move(index, index - 1)} />
                <Button
                  kind="plain"
                  size="small"
                  icon={down}
                  label={t`Descendre ${title}`}
                  isDisabled={index === shown.length - 1}
                  onPress={() => move(index, index + 1)}
                />
                <Button kind="plain" size="small" icon={x} label={t`Retirer ${title} de l’ordre du jour`} onPress={() => setRemoving(item)} />
              </span>
            </GridListItem>
          );
        }}
      </GridList>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ActFailure error={order.error} />
      <TakeOff session={session} item={removing} onClose={() => setRemoving(undefined)} />
    </div>
  );
}

function Row({ session, item, position }: { readonly session: SessionView; readonly item: ShownItem; readonly position: number }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <div>
      <p>
        {position}. <Link to={`/sessions/${session.sessionId}/items/${item.itemId}`}>{item.title}</Link>
      </p>
      <p className="muted small">
        {formats.list(item.organisations)}
        {item.requestedCents != null && ` · ${t`${formats.money(item.requestedCents)} demandés`}`}
      </p>
    </div>
  );
}

/** The order as it is shown, at once; the platform is told, and has the last word. */
function useOrder(session: SessionView) {
  const [items, setItems] = useState(() => inOrder(session.items));
  useEffect(() => setItems(inOrder(session.items)), [session.items]);
  // Two quick moves follow each other: the second starts from the order that the first made.
  const version = useRef(session.agendaVersion);
  useEffect(() => {
    version.current = session.agendaVersion;
  }, [session.agendaVersion]);
  const save = useAct((ids: readonly string[]) => fundingActs.orderItems(session.sessionId, ids, version.current), {
    inTurn: `agenda:${session.sessionId}`,
    touches: [['funding', 'sessions', session.sessionId]],
    onDone: (answer) => {
      version.current = answer.agendaVersion;
    },
  });
  const set = (next: readonly AgendaItem[]) => {
    setItems([...next]);
    save.run(next.map((item) => item.itemId));
  };
  return { items, set, error: save.error };
}

interface TakeOffProps {
  readonly session: SessionView;
  readonly item: ShownItem | undefined;
  readonly onClose: () => void;
}

function TakeOff({ session, item, onClose }: TakeOffProps) {
  const { t } = useLingui();
  const takeOff = useAct((itemId: string) => fundingActs.removeItem(session.sessionId, itemId), {
    touches: [
      ['funding', 'sessions'],
      ['funding', 'applications'],
    ],
    onDone: onClose,
  });
  const title = item?.title ?? '';
  return (
    <Confirm
      title={t`Retirer de l’ordre du jour`}
      isOpen={item !== undefined}
      onClose={onClose}
      act={t`Retirer ce point`}
      pending={takeOff.pending}
      onConfirm={() => {
        if (item !== undefined) takeOff.run(item.itemId);
      }}
    >
      <p>
        <Trans>« {title} » redevient prêt pour une autre séance. Rien n’est perdu du dossier.</Trans>
      </p>
      <ActFailure error={takeOff.error} />
    </Confirm>
  );
}
