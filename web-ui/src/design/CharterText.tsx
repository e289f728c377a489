import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';

import { projectsQueries } from '@/api/projects';

import styles from './CharterText.module.css';
import { Loaded } from './states';

/** The charter as it is to be signed, article by article. */
export function CharterText({ level = 3 }: { readonly level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  const { i18n } = useLingui();
  const charter = useQuery(projectsQueries.charter(i18n.locale));
  return (
    <Loaded query={charter}>
      {({ articles }) => (
        <ol className={styles['articles']}>
          {articles.map(({ title, text }, index) => (
            <li key={index} className={styles['article']}>
              <Heading className={styles['title']}>{title}</Heading>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
