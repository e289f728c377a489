import { Checkbox as Box } from 'react-aria-components/Checkbox';

import { SDGS, useWords } from '@/words/words';

import { CheckboxGroup } from '../fields/Checkbox';
import type { FieldProps } from '../fields/parts';
import styles from './SdgPicker.module.css';

interface SdgPickerProps extends FieldProps {
  readonly value: readonly number[];
  readonly onChange: (sdgs: number[]) => void;
}

/** The seventeen goals as tiles to tick, by their number and name. */
export function SdgPicker({ value, onChange, ...field }: SdgPickerProps) {
  const words = useWords();
  return (
    <CheckboxGroup
      {...field}
      wide
      value={value.map(String)}
      onChange={(chosen) => onChange(chosen.map(Number).sort((a, b) => a - b))}
    >
      <div className={styles['tiles']}>
        {SDGS.map((sdg) => (
          <Box key={sdg} value={String(sdg)} className={styles['tile']}>
            <span className={styles['number']} aria-hidden="true">
              {sdg}
            </span>
            <span className="visually-hidden">{`${sdg}. `}</span>
            <span>{words.sdg(sdg)}</span>
          </Box>
        ))}
      </div>
    </CheckboxGroup>
  );
}
