import { Trans } from '@lingui/react/macro';

import type { Call } from '@/api/funding';
import { useFormats } from '@/i18n/format';
import { useLocalText } from '@/i18n/local-text';

import { Card } from './Card';
import { DaysLeft } from './DaysLeft';

type Told = 'callId' | 'title' | 'fundName' | 'state' | 'opensAt' | 'closesAt' | 'presentation' | 'minimumCents' | 'maximumCents';

/** A call in a list. */
export function CallCard({ call }: { readonly call: Pick<Call, Told> }) {
  const text = useLocalText();
  const formats = useFormats();
  return (
    <Card
      to={`/calls/${call.callId}`}
      title={text(call.title)}
      above={call.fundName}
      footer={
        call.state === 'UPCOMING' ? (
          <p>
            <Trans>Ouvre le {formats.dateTime(call.opensAt)}</Trans>
          </p>
        ) : (
          <DaysLeft until={call.closesAt} />
        )
      }
    >
      <p>{firstLine(text(call.presentation))}</p>
      <p className="muted small">
        <Trans>
          De {formats.money(call.minimumCents)} à {formats.money(call.maximumCents)} par projet
        </Trans>
      </p>
    </Card>
  );
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= 180 ? line : `${line.slice(0, line.lastIndexOf(' ', 178))}…`;
}
