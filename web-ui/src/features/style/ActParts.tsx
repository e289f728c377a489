import { Trans, useLingui } from '@lingui/react/macro';
import arrow from 'icons:arrow-right';
import plus from 'icons:plus';
import trash from 'icons:trash';
import { useState, type ComponentType } from 'react';

import { Badge } from '@/design/Badge';
import { Banner } from '@/design/Banner';
import { Button, LinkButton } from '@/design/Button';
import { Confirm, Dialog } from '@/design/Dialog';
import { toast } from '@/design/Toast';

import type { ChapterProps } from './StylePage';

export function ActParts({ Chapter }: { readonly Chapter: ComponentType<ChapterProps> }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Chapter title={t`Boutons`}>
        <div className="cluster">
          <Button kind="main">{t`Déposer`}</Button>
          <Button kind="quiet" icon={plus}>{t`Ajouter`}</Button>
          <Button kind="plain">{t`Plus tard`}</Button>
          <Button kind="danger" icon={trash}>{t`Supprimer`}</Button>
          <Button kind="main" pending>{t`En cours`}</Button>
          <Button kind="main" isDisabled>{t`Pas encore`}</Button>
          <Button icon={plus} label={t`Ajouter une ligne`} />
          <LinkButton to="/style" kind="main" size="large" iconAfter={arrow}>{t`Lien en grand`}</LinkButton>
          <Button size="small">{t`Petit`}</Button>
        </div>
      </Chapter>
      <Chapter title={t`Étiquettes`}>
        <div className="cluster gap-1">
          <Badge>{t`Brouillon`}</Badge>
          <Badge tone="information">{t`Déposé`}</Badge>
          <Badge tone="waiting">{t`En attente`}</Badge>
          <Badge tone="pine">{t`Soutenu`}</Badge>
          <Badge tone="attention">{t`À compléter`}</Badge>
          <Badge tone="fault">{t`Refusé`}</Badge>
        </div>
      </Chapter>
      <Chapter title={t`Bandeaux`}>
        <div className="stack">
          {(['information', 'pine', 'waiting', 'attention', 'fault', 'neutral'] as const).map((tone) => (
            <Banner key={tone} tone={tone} title={t`Ce qui s’est passé`}>
              <Trans>Ce qui vient ensuite, et pour quand.</Trans>
            </Banner>
          ))}
        </div>
      </Chapter>
      <Chapter title={t`Fenêtres et messages`}>
        <div className="cluster">
          <Button onPress={() => setOpen('dialog')}>{t`Ouvrir une fenêtre`}</Button>
          <Button onPress={() => setOpen('confirm')}>{t`Demander avant d’agir`}</Button>
          <Button onPress={() => toast(t`C’est enregistré`)}>{t`Dire que c’est fait`}</Button>
          <Button onPress={() => toast(t`Ligne supprimée`, { undo: () => toast(t`La ligne est revenue`) })}>{t`Laisser annuler`}</Button>
          <Button onPress={() => toast(t`L’envoi n’est pas passé`, { tone: 'fault' })}>{t`Dire une faute`}</Button>
        </div>
        <Dialog isOpen={open === 'dialog'} title={t`Une fenêtre`} onClose={close} actions={<Button kind="main" onPress={close}>{t`J’ai compris`}</Button>}>
          <p>
            <Trans>Elle garde le clavier en elle, se ferme par Échap, et rend la place à qui l’a ouverte.</Trans>
          </p>
        </Dialog>
        <Confirm isOpen={open === 'confirm'} title={t`Retirer ce partenaire ?`} act={t`Retirer`} onClose={close} onConfirm={close}>
          <p>
            <Trans>Sa part ne comptera plus. Vous pourrez l’inviter de nouveau.</Trans>
          </p>
        </Confirm>
      </Chapter>
    </>
  );
}
