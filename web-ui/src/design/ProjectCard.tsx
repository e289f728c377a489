import { Trans } from '@lingui/react/macro';

import type { SupportedProject } from '@/api/projects';
import { useFormats } from '@/i18n/format';
import { families } from '@/words/families';
import { useWords } from '@/words/words';

import { Card } from './Card';
import { Icon } from './Icon';
import styles from './ProjectCard.module.css';

/** A supported project in a list. */
export function ProjectCard({ project, level = 3 }: { readonly project: SupportedProject; readonly level?: 2 | 3 }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Card
      to={`/catalogue/${project.projectId}`}
      level={level}
      above={formats.list(project.territories.map(({ name }) => name))}
      title={project.title}
      footer={
        <div className={styles['foot']}>
          <ul className={styles['families']}>
            {project.profiles.map((profile) => (
              <li key={profile} title={words.profile(profile)}>
                <Icon of={families[profile].icon} />
                <span className="visually-hidden">{words.profile(profile)}</span>
              </li>
            ))}
          </ul>
          <span className="number">{formats.money(project.amountCents + project.premiumCents)}</span>
        </div>
      }
    >
      <p className={styles['summary']}>{project.summary}</p>
      <p className="muted small">
        <Trans>Porté par {project.leadName}</Trans>
      </p>
    </Card>
  );
}
