import { useLingui as useLinguiRuntime } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import type { StaffRoleChange } from '@/api/projects';
import { Badge } from '@/design/Badge';
import { Table } from '@/design/Table';
import { useFormats } from '@/i18n/format';

import { changes, changeStates, staffRoles } from './staff-role-words';

/** Who gave or took which role, from whom, when and why. */
export function StaffRoleTrace({ lines, caption }: { readonly lines: readonly StaffRoleChange[]; readonly caption: string }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const formats = useFormats();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={lines}
      rowKey={(line) => line.changeId}
      columns={[
        { id: 'at', header: t`Date`, rowHeader: true, cell: (line) => formats.dateTime(line.at) },
        {
          id: 'person',
          header: t`Personne`,
          cell: (line) => (
            <Link to={`/management/support/${line.personId}`}>{line.personName ?? t`Quelqu’un qui n’est pas encore venu`}</Link>
          ),
        },
        {
          id: 'role',
          header: t`Rôle`,
          cell: (line) => `${i18n._(staffRoles[line.role].name)} : ${i18n._(changes[line.change])}`,
        },
        {
          id: 'by',
          header: t`Par`,
          cell: (line) => line.changedByName ?? (line.changedBy == null ? t`la commande de l’exploitant` : t`une personne inconnue`),
        },
        { id: 'reason', header: t`Raison`, cell: (line) => line.reason },
        {
          id: 'state',
          header: t`État`,
          cell: (line) => <Badge tone={changeStates[line.state].tone}>{i18n._(changeStates[line.state].name)}</Badge>,
        },
      ]}
    />
  );
}
