import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { territoriesActs, territoriesQueries, type FragilityImport, type FragilityIndicator } from '@/api/territories';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Banner } from '@/design/Banner';
import { Button } from '@/design/Button';
import { NumberField } from '@/design/fields/NumberField';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { Table } from '@/design/Table';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';
import { useLocalText } from '@/i18n/local-text';

import { readFragilityLines } from './fragility-lines';
import { ManagementPlace } from './ManagementPlace';

type Direction = FragilityIndicator['direction'];

export default function FragilitiesPage() {
  const { t } = useLingui();
  const fragilities = useQuery(territoriesQueries.fragilities());
  return (
    <ManagementPlace>
      <PageTitle
        lead={
          <p>
            <Trans>
              Un indicateur par département, avec sa source et son année. Un appel peut s’en servir pour aider davantage
              les territoires les plus touchés.
            </Trans>
          </p>
        }
      >{t`Fragilités des territoires`}</PageTitle>
      <section className="stack" aria-labelledby="there">
        <h2 id="there">{t`Indicateurs importés`}</h2>
        <Loaded query={fragilities}>
          {(items) => (items.length === 0 ? <Empty title={t`Aucun indicateur pour l’instant`} /> : <Imported items={items} />)}
        </Loaded>
      </section>
      <ImportForm />
    </ManagementPlace>
  );
}

function Imported({ items }: { readonly items: readonly FragilityImport[] }) {
  const { t } = useLingui();
  const text = useLocalText();
  return (
    <Table
      caption={t`Indicateurs importés`}
      hideCaption
      rows={items}
      rowKey={(item) => `${item.indicator.code}-${item.year}`}
      columns={[
        { id: 'name', header: t`Indicateur`, rowHeader: true, cell: (item) => text(item.indicator.name) },
        { id: 'code', header: t`Code`, cell: (item) => <code>{item.indicator.code}</code> },
        { id: 'source', header: t`Source`, cell: (item) => item.source },
        { id: 'year', header: t`Année`, numeric: true, cell: (item) => item.year },
        { id: 'count', header: t`Départements`, numeric: true, cell: (item) => Object.keys(item.values).length },
      ]}
    />
  );
}

function ImportForm() {
  const { t } = useLingui();
  const formats = useFormats();
  const [fr, setFr] = useState('');
  const [en, setEn] = useState('');
  const [code, setCode] = useState('');
  const [unit, setUnit] = useState('%');
  const [direction, setDirection] = useState<Direction>('HIGHER_IS_WORSE');
  const [source, setSource] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [pasted, setPasted] = useState('');
  const [asked, setAsked] = useState(false);
  const lines = readFragilityLines(pasted);
  const count = Object.keys(lines.values).length;
  const sound = lines.unread.length === 0 && lines.twice.length === 0;
  const send = useAct((content: FragilityImport, key) => territoriesActs.importFragility(content, key), {
    touches: [['territories', 'fragilities']],
    onDone: () => {
      toast(t`L’indicateur est importé.`);
      setPasted('');
      setAsked(false);
    },
  });
  const missing = (isMissing: boolean, sentence: string) => (asked && isMissing ? sentence : undefined);
  const submit = () => {
    setAsked(true);
    const texts = [fr, en, code, unit, source].map((text) => text.trim());
    if (texts.includes('') || year === null || count === 0 || !sound) return;
    send.run({
      indicator: { code: code.trim(), name: { fr: fr.trim(), en: en.trim() }, direction, unit: unit.trim() },
      source: source.trim(),
      year,
      values: lines.values,
    });
  };
  return (
    <section className="stack gap-3 narrow" aria-labelledby="import">
      <h2 id="import">{t`Importer un indicateur`}</h2>
      <form
        noValidate
        className="stack gap-3 measure"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label={t`Nom en français`} value={fr} onChange={setFr} placeholder={t`Taux de pauvreté`} fault={send.faults['indicator.name.fr'] ?? missing(fr.trim() === '', t`Donnez son nom.`)} />
        <TextField label={t`Nom en anglais`} value={en} onChange={setEn} fault={send.faults['indicator.name.en'] ?? missing(en.trim() === '', t`Donnez son nom en anglais.`)} />
        <TextField
          label={t`Code`}
          help={t`Court et stable, par exemple poverty-rate. Le même code remplace l’import précédent.`}
          short
          value={code}
          onChange={setCode}
          fault={send.faults['indicator.code'] ?? missing(code.trim() === '', t`Donnez un code.`)}
        />
        <RadioGroup label={t`Dans quel sens est-ce plus grave ?`} value={direction} onChange={setDirection}>
          <Radio value="HIGHER_IS_WORSE">{t`Plus la valeur est haute`}</Radio>
          <Radio value="LOWER_IS_WORSE">{t`Plus la valeur est basse`}</Radio>
        </RadioGroup>
        <TextField label={t`Unité`} short value={unit} onChange={setUnit} fault={send.faults['indicator.unit'] ?? missing(unit.trim() === '', t`Donnez l’unité.`)} />
        <TextField label={t`Source`} value={source} onChange={setSource} placeholder="Insee, Filosofi" fault={send.faults['source'] ?? missing(source.trim() === '', t`Donnez la source.`)} />
        <NumberField label={t`Année`} value={year} onChange={setYear} fault={send.faults['year'] ?? missing(year === null, t`Donnez l’année des valeurs.`)} />
        <TextField
          label={t`Valeurs`}
          help={t`Collez deux colonnes d’un tableur : le numéro du département, puis la valeur. Une ligne par département.`}
          rows={10}
          value={pasted}
          onChange={setPasted}
          fault={send.faults['values'] ?? missing(count === 0, t`Collez au moins une ligne.`)}
        />
        {pasted.trim() !== '' && (
          <div role="status">
            <Banner tone={sound ? 'pine' : 'fault'}>
              <p>
                <Plural value={count} one="Un département lu." other="# départements lus." />
              </p>
              {lines.unread.length > 0 && (
                <>
                  <p>
                    <Trans>Lignes à corriger :</Trans>
                  </p>
                  <ul>
                    {lines.unread.slice(0, 5).map(({ line, text }) => (
                      <li key={line}>
                        <Trans>
                          ligne {line} : {text}
                        </Trans>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {lines.twice.length > 0 && (
                <p>
                  <Trans>Départements donnés deux fois : {formats.list(lines.twice)}.</Trans>
                </p>
              )}
            </Banner>
          </div>
        )}
        <ActFailure error={send.error} />
        <div>
          <Button kind="main" type="submit" pending={send.pending}>{t`Importer`}</Button>
        </div>
      </form>
    </section>
  );
}
