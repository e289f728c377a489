import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';

import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { useFormats } from '@/i18n/format';

import styles from './ConflictDialog.module.css';
import { differences } from './section-draft';

interface ConflictDialogProps<Content extends object> {
  readonly mine: Content;
  readonly theirs: Content;
  readonly theirsAt: string | null;
  readonly label: (field: keyof Content) => string;
  readonly show: (field: keyof Content, content: Content) => ReactNode;
  readonly onResolve: (content: Content) => void;
}

/** Two people wrote the same section: both texts, field by field, and one choice for each. Nothing is chosen for them. */
export function ConflictDialog<Content extends object>(props: ConflictDialogProps<Content>) {
  const { mine, theirs, theirsAt, label, show, onResolve } = props;
  const { t } = useLingui();
  const formats = useFormats();
  const fields = differences(mine, theirs);
  const [chosen, setChosen] = useState<Partial<Record<keyof Content, 'mine' | 'theirs'>>>({});
  const left = fields.filter((field) => chosen[field] === undefined).length;
  const merged = Object.fromEntries(
    (Object.keys(mine) as (keyof Content)[]).map((field) => [field, (chosen[field] === 'theirs' ? theirs : mine)[field]]),
  ) as Content;

  return (
    <Dialog
      isOpen
      wide
      alert
      title={t`Quelqu’un d’autre a écrit ici en même temps`}
      actions={
        <Button kind="main" isDisabled={left > 0} onPress={() => onResolve(merged)}>
          {left > 0 ? t`Choisissez encore ${left}` : t`Garder ces choix`}
        </Button>
      }
    >
      <p>
        {theirsAt === null ? (
          <Trans>Rien n’est perdu. Choisissez, pour chaque partie, le texte à garder.</Trans>
        ) : (
          <Trans>Son texte a été enregistré le {formats.dateTime(theirsAt)}. Rien n’est perdu : choisissez, pour chaque partie, le texte à garder.</Trans>
        )}
      </p>
      {fields.map((field) => (
        <fieldset key={String(field)} className={styles['field']}>
          <legend className={styles['legend']}>{label(field)}</legend>
          <div className={styles['texts']}>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className={styles['text']}>
                <span className={styles['side']}>
                  <input
                    type="radio"
                    name={`conflict-${String(field)}`}
                    checked={chosen[field] === side}
                    onChange={() => setChosen((before) => ({ ...before, [field]: side }))}
                  />
                  {side === 'mine' ? t`Mon texte` : t`Son texte`}
                </span>
                <span className={styles['content']}>{show(field, side === 'mine' ? mine : theirs) || <em>{t`(vide)`}</em>}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Dialog>
  );
}
