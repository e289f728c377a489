import { useLingui as useTranslator } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { ACTOR_PROFILES, type ActorProfile } from '@/api/words';
import { useFormats } from '@/i18n/format';
import { families } from '@/words/families';

import styles from './AlliancePicture.module.css';
import { ProfileTag } from './ProfileTag';

export interface Ally {
  readonly id: string;
  readonly name: string;
  readonly profile: ActorProfile | null;
  readonly isLead?: boolean;
  readonly contribution?: string | null;
  /** Not counted yet: invited, or not signed. */
  readonly pending?: boolean;
  /** A line on where this ally stands, and acts on it. */
  readonly note?: ReactNode;
}

interface AlliancePictureProps {
  readonly allies: readonly Ally[];
  /** While drafting, families not there yet are something to think of; afterwards they are only left out. */
  readonly drafting?: boolean;
}

const CENTRE = 170;
const RADIUS = 122;
const strands = ['var(--terracotta)', 'var(--pine)', 'var(--blue)'] as const;

/** Seven seats around one table: who is there, what each brings, and which families are missing. */
export function AlliancePicture({ allies, drafting = false }: AlliancePictureProps) {
  const { t } = useLingui();
  const { _ } = useTranslator();
  const formats = useFormats();
  const missing = ACTOR_PROFILES.filter((profile) => !allies.some((ally) => ally.profile === profile));
  return (
    <div className={styles['place']}>
      <div className={styles['alliance']}>
        <svg className={styles['picture']} viewBox="0 0 340 340" aria-hidden="true" fill="none">
          {ACTOR_PROFILES.map((profile, index) => (
            <Seat
              key={profile}
              index={index}
              icon={families[profile].icon}
              settled={allies.filter((ally) => ally.profile === profile && !ally.pending).length}
              pending={allies.some((ally) => ally.profile === profile && ally.pending)}
            />
          ))}
          <circle cx={CENTRE} cy={CENTRE} r="24" fill="var(--paper)" stroke="var(--ink)" strokeWidth="5" />
          <circle cx={CENTRE} cy={CENTRE} r="8" fill="var(--terracotta)" />
        </svg>
        <div className={styles['words']}>
          <ul className={styles['allies']} aria-label={t`L’alliance`}>
            {allies.map((ally) => (
              <li key={ally.id} className={styles['ally']} data-pending={ally.pending || undefined}>
                <p>
                  <strong>{ally.name}</strong>
                  {ally.isLead && (
                    <span className="muted">
                      {' '}
                      · <Trans>porteur du projet</Trans>
                    </span>
                  )}
                </p>
                {ally.profile !== null && <ProfileTag profile={ally.profile} />}
                {ally.contribution && <p className={styles['brings']}>{ally.contribution}</p>}
                {ally.note}
              </li>
            ))}
          </ul>
          {missing.length > 0 && missing.length < ACTOR_PROFILES.length && drafting && (
            <p className="muted small">
              <Trans>Pas encore à la table : {formats.list(missing.map((profile) => _(families[profile].name)))}.</Trans>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

interface SeatProps {
  readonly index: number;
  readonly icon: string;
  readonly settled: number;
  readonly pending: boolean;
}

function Seat({ index, icon, settled, pending }: SeatProps) {
  const angle = (index / ACTOR_PROFILES.length) * 2 * Math.PI - Math.PI / 2;
  const at = (radius: number, turn = 0) =>
    [CENTRE + radius * Math.cos(angle + turn), CENTRE + radius * Math.sin(angle + turn)].map((value) => value.toFixed(1));
  const [x, y] = at(RADIUS);
  const [bendX, bendY] = at(RADIUS * 0.5, 0.5);
  const there = settled > 0;
  const colour = there ? strands[index % strands.length] : pending ? 'var(--ochre)' : 'var(--edge)';
  return (
    <g>
      {(there || pending) && (
        <path
          d={`M${x} ${y} Q${bendX} ${bendY} ${CENTRE} ${CENTRE}`}
          stroke={colour}
          strokeWidth={there ? 4 + Math.min(3, settled - 1) * 2 : 3}
          strokeDasharray={there ? undefined : '2 8'}
          strokeLinecap="round"
        />
      )}
      <circle
        cx={x}
        cy={y}
        r="31"
        fill="var(--paper)"
        stroke={colour}
        strokeWidth={there ? 3.5 : 2}
        strokeDasharray={there ? undefined : '4 6'}
      />
      <svg x={Number(x) - 15} y={Number(y) - 15} width="30" height="30" viewBox="0 0 256 256">
        <path d={icon} fill={colour} />
      </svg>
    </g>
  );
}
