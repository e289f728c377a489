import { useLingui } from '@lingui/react/macro';
import minus from 'icons:minus-circle';
import check from 'icons:check-circle';
import cross from 'icons:x-circle';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/Label';

import type { Choice } from '@/api/words';
import { FieldFault } from '@/design/fields/parts';
import { Icon } from '@/design/Icon';
import { useWords } from '@/words/words';

import styles from './Vote.module.css';

interface ChoiceCardsProps {
  readonly label: string;
  readonly value: Choice | null;
  readonly onChange: (choice: Choice) => void;
  readonly choices: readonly Choice[];
  readonly fault: string | undefined;
}

const icons: Record<Choice, string> = { FOR: check, AGAINST: cross, ABSTAIN: minus };

/** For, against, abstain: large enough for a thumb. */
export function ChoiceCards({ label, value, onChange, choices, fault }: ChoiceCardsProps) {
  const { t } = useLingui();
  const words = useWords();
  const help: Record<Choice, string> = {
    FOR: t`Vous approuvez la proposition.`,
    AGAINST: t`Vous la rejetez.`,
    ABSTAIN: t`Vous êtes là, sans peser d’un côté ni de l’autre.`,
  };
  return (
    <RadioGroup
      className={styles['choices']!}
      value={value}
      onChange={(chosen) => onChange(chosen as Choice)}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <Label className="visually-hidden">{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice} value={choice} className={`${styles['choice']} ${styles[choice.toLowerCase()]}`}>
          <Icon of={icons[choice]} size="large" />
          <span>
            <span className={styles['choiceName']}>{words.choice(choice)}</span>
            <span className="small muted">{help[choice]}</span>
          </span>
        </Radio>
      ))}
      <FieldFault fault={fault} />
    </RadioGroup>
  );
}
