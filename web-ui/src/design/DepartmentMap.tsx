import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import mainland from 'virtual:departments';

import styles from './DepartmentMap.module.css';

export interface DepartmentFigure {
  /** 42, 2A, 974 */
  readonly code: string;
  readonly name: string;
  readonly value: number;
  /** Said with the name: « 6 projets ». */
  readonly words: string;
}

interface DepartmentMapProps {
  readonly figures: readonly DepartmentFigure[];
  /** What the map shows, in a sentence. */
  readonly sentence: string;
  /** The header of the values in the table. */
  readonly valueHeader: string;
  /** Where a department leads. */
  readonly linkTo?: (code: string) => string;
}

/** The five overseas departments in sketch, each in its own frame, at no common scale. */
const overseas = [
  { code: '971', name: 'Guadeloupe', outline: 'M30 34l14-10 10 4 2 12-8 6 4 4 16-6 22 4-6 6-24 8-12-4-6 10 2 18-8 10-10-4-4-20 2-18 4-10z' },
  { code: '972', name: 'Martinique', outline: 'M34 16l16 4 10 14 12 4-2 12 8 10 2 16-10 10-14-8-10 2 4-14-12-12-10-18-2-12z' },
  { code: '973', name: 'Guyane', outline: 'M24 20l20-6 22 12 16 20-12 24-8 18-22 2-14-4 6-20-12-24z' },
  { code: '974', name: 'La Réunion', outline: 'M22 38l14-16 22-2 16 12 10 20-4 20-16 8-20-4-18-16-6-14z' },
  { code: '976', name: 'Mayotte', outline: 'M42 10l8 8-2 10 10 8 4 14-8 8 4 12-10 20-8-6 6-14-8-10 2-12-6-14 2-14z' },
] as const;

export function DepartmentMap({ figures, sentence, valueHeader, linkTo }: DepartmentMapProps) {
  const { t } = useLingui();
  const byCode = new Map(figures.map((figure) => [figure.code.toUpperCase(), figure]));
  const most = Math.max(1, ...figures.map(({ value }) => value));
  const shape = (code: string, outline: string) => {
    const figure = byCode.get(code);
    const drawn = <path d={outline} className={styles[`step${figure === undefined ? 0 : step(figure.value, most)}`]} />;
    if (figure === undefined || figure.value === 0) return <g key={code}>{drawn}</g>;
    const label = `${figure.name} : ${figure.words}`;
    return linkTo === undefined ? (
      <g key={code} role="img" aria-label={label}>
        <title>{label}</title>
        {drawn}
      </g>
    ) : (
      <Link key={code} to={linkTo(code)} className={styles['link']} aria-label={label}>
        <title>{label}</title>
        {drawn}
      </Link>
    );
  };

  return (
    <figure className={styles['figure']}>
      <svg className={styles['map']} viewBox="0 0 1226 1170" role="group" aria-label={sentence}>
        {mainland.map(({ code, outline }) => shape(code, outline))}
      </svg>
      <div className={styles['insets']}>
        {overseas.map(({ code, name, outline }) => (
          <div key={code} className={styles['inset']}>
            <svg viewBox="0 0 104 104" role="group" aria-label={name}>
              {shape(code, outline)}
            </svg>
            <span aria-hidden="true">{name}</span>
          </div>
        ))}
      </div>
      <figcaption className={styles['caption']}>
        <p>{sentence}</p>
        <details>
          <summary>{t`Lire les chiffres par département`}</summary>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t`Département`}</th>
                <th scope="col">{valueHeader}</th>
              </tr>
            </thead>
            <tbody>
              {[...figures]
                .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name, 'fr'))
                .map((figure) => (
                  <tr key={figure.code}>
                    <th scope="row">
                      {linkTo === undefined ? figure.name : <Link to={linkTo(figure.code)}>{figure.name}</Link>}
                    </th>
                    <td>{figure.words}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
        <p className="muted small">
          <Trans>
            Fond de carte simplifié d’après <a href="https://github.com/VictorCazanave/svg-maps">svg-maps</a>, CC BY 4.0 ; outre-mer esquissé, sans échelle commune.
          </Trans>
        </p>
      </figcaption>
    </figure>
  );
}

/** Four depths of colour, each a quarter of the way to the greatest value. */
function step(value: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0) return 0;
  return Math.min(4, Math.ceil((value / most) * 4)) as 1 | 2 | 3 | 4;
}
