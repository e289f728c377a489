import { Plural, Trans, useLingui } from '@lingui/react/macro';
import check from 'icons:check-circle';
import warning from 'icons:warning';

import type { Quorum } from '@/api/funding';
import { COLLEGES, type College } from '@/api/words';
import { Badge } from '@/design/Badge';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import styles from './Console.module.css';

/** How many are there of how many are needed, in all and in each college. */
export function QuorumPanel({ quorum }: { readonly quorum: Quorum }) {
  const { t } = useLingui();
  return (
    <section className="stack gap-1" aria-label={t`Quorum`}>
      <div className="cluster between">
        <h3>
          <Trans>Quorum</Trans>
        </h3>
        {quorum.met ? <Badge tone="pine">{t`Atteint`}</Badge> : <Badge tone="attention">{t`Pas atteint`}</Badge>}
      </div>
      <p>
        <Plural value={quorum.present} one="Une personne présente" other="# personnes présentes" />{' '}
        <Trans>
          sur {quorum.electorate}, il en faut {quorum.needed}.
        </Trans>
      </p>
      <ul className={styles['colleges']}>
        {COLLEGES.map((college) => (
          <CollegeLine key={college} college={college} count={quorum.byCollege[college] ?? { electorate: 0, present: 0 }} />
        ))}
      </ul>
    </section>
  );
}

interface CollegeLineProps {
  readonly college: College;
  readonly count: { readonly electorate: number; readonly present: number };
}

function CollegeLine({ college, count }: CollegeLineProps) {
  const { t } = useLingui();
  const words = useWords();
  const empty = count.electorate === 0;
  const there = count.present > 0;
  return (
    <li className={styles['college']} data-missing={(!empty && !there) || undefined}>
      <Icon of={there || empty ? check : warning} size="small" />
      <span>{words.college(college)}</span>
      <span className="number">
        {empty ? t`hors décompte` : t`${count.present} sur ${count.electorate}`}
        {!empty && !there && <span className="visually-hidden"> {t`(il en faut au moins un)`}</span>}
      </span>
    </li>
  );
}

/** The quorum in one line, beside the item it is for. */
export function QuorumLine({ quorum }: { readonly quorum: Quorum }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const missing = formats.list(quorum.missingColleges.map((college) => `« ${words.college(college)} »`));
  return (
    <p className={styles['quorum']}>
      {quorum.met ? <Badge tone="pine">{t`Quorum atteint`}</Badge> : <Badge tone="attention">{t`Pas de quorum`}</Badge>}
      <span className="small">
        <Plural value={quorum.present} _0="Personne n’est là" one="Une personne présente" other="# personnes présentes" />
        <Trans>, il en faut {quorum.needed}.</Trans>{' '}
        {quorum.missingColleges.length > 0 && <Trans>Personne pour {missing}.</Trans>}
      </span>
    </p>
  );
}
