import { useLingui as useTranslator } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import check from 'icons:check-circle-fill';
import missing from 'icons:circle';
import cross from 'icons:x-circle-fill';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';

import type { Eligibility, Premium, RuleFinding } from '@/api/projects';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';
import { ruleWords } from '@/words/dossier-help';
import { useWords } from '@/words/words';

import styles from './EligibilityPanel.module.css';
import { sectionOf } from './sections';

interface EligibilityPanelProps {
  readonly eligibility: Eligibility;
  readonly projectId: string;
}

/** What is met and what is not, and the premium term by term; open beside the text, folded under it on a phone. */
export function EligibilityPanel({ eligibility, projectId }: EligibilityPanelProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const roomy = useRoomy();
  const [open, setOpen] = useState(false);
  const met = eligibility.rules.filter(({ outcome }) => outcome === 'MET').length;
  const all = eligibility.rules.length;
  const { premium } = eligibility;
  return (
    <details
      className={styles['panel']}
      open={roomy || open}
      onToggle={(event) => {
        if (!roomy) setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles['summary']} hidden={roomy}>
        <span>
          <strong>
            <Trans>
              {met} règles sur {all}
            </Trans>
          </strong>
          {premium && premium.premiumCents > 0 && <> · {t`prime ${formats.money(premium.premiumCents)}`}</>}
        </span>
      </summary>
      <div className={styles['body']}>
        <section className="stack gap-1">
          <h2 className={styles['title']}>{t`Ce que demande l’appel`}</h2>
          <Gauge met={met} all={all} />
          <ul className={styles['rules']} aria-live="polite">
            {eligibility.rules.map((finding) => (
              <Rule key={finding.rule} finding={finding} projectId={projectId} />
            ))}
          </ul>
        </section>
        {premium && <PremiumSum premium={premium} />}
      </div>
    </details>
  );
}

function Gauge({ met, all }: { readonly met: number; readonly all: number }) {
  return (
    <p className={styles['gauge']}>
      <span className={styles['cells']} aria-hidden="true">
        {Array.from({ length: all }, (_, index) => (
          <span key={index} data-met={index < met || undefined} />
        ))}
      </span>
      <Trans>
        {met} sur {all}
      </Trans>
    </p>
  );
}

function Rule({ finding, projectId }: { readonly finding: RuleFinding; readonly projectId: string }) {
  const { _ } = useTranslator();
  const words = useWords();
  const { rule, outcome, reason, blocking } = finding;
  const icon = outcome === 'MET' ? check : outcome === 'MISSING' ? missing : cross;
  return (
    <li className={styles['rule']} data-outcome={outcome}>
      <Icon of={icon} label={words.ruleOutcome(outcome)} />
      <span>
        {outcome === 'MET' ? (
          _(ruleWords[rule])
        ) : (
          <>
            <Link to={`/projects/${projectId}/edit/${sectionOf(rule)}`}>{_(ruleWords[rule])}</Link>
            <span className={styles['reason']}>
              {reason}
              {blocking && (
                <>
                  {' '}
                  <strong>
                    <Trans>Nécessaire pour déposer.</Trans>
                  </strong>
                </>
              )}
            </span>
          </>
        )}
      </span>
    </li>
  );
}

/** The alliance premium as a sum that one can follow. */
export function PremiumSum({ premium }: { readonly premium: Premium }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <section className="stack gap-1">
      <h2 className={styles['title']}>{t`Prime à l’alliance`}</h2>
      <dl className={styles['sum']}>
        <div>
          <dt>{t`Montant demandé`}</dt>
          <dd>{formats.money(premium.baseCents)}</dd>
        </div>
        {premium.terms.map((term) => (
          <div key={term.kind}>
            <dt>{term.label}</dt>
            <dd>
              {term.points ? `+ ${formats.percent(term.points)}` : term.amountCents ? `− ${formats.money(Math.abs(term.amountCents))}` : '—'}
            </dd>
          </div>
        ))}
        <div className={styles['result']}>
          <dt>
            <Trans>Prime ({formats.percent(premium.ratePoints)})</Trans>
          </dt>
          <dd>{formats.money(premium.premiumCents)}</dd>
        </div>
      </dl>
      {premium.cut && (
        <p className="small muted">
          <Trans>Réduite pour ne pas dépasser le plafond de l’appel.</Trans>
        </p>
      )}
    </section>
  );
}

function useRoomy(): boolean {
  const [query] = useState(() => window.matchMedia('(min-width: 78em)'));
  const [roomy, setRoomy] = useState(query.matches);
  useEffect(() => {
    const change = () => setRoomy(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, [query]);
  return roomy;
}
