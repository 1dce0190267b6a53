// Schemes: all versions, a new one as data.
import { addScheme, listSchemes, type SchemeShape, type SchemeVersion } from '../api/rankings';
import { useWord } from '../api/vocabulary';
import { useMay } from '../frame/account';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { missingField } from './missing-field';
import type { Values } from './record-form';
import { Records } from './records';

export function Schemes() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const mayAdd = useMay()('schemesAdd');
  const shape = (one: SchemeVersion) => one.scheme as unknown as SchemeShape;
  return (
    <Records<SchemeVersion>
      title={t('schemes')} queryKey={['admin', 'schemes']} load={listSchemes} keyOf={(one) => `${shape(one).name}.${one.version}`} nameOf={(one) => `${shape(one).name} ${shape(one).title}`}
      columns={[
        { title: t('name'), cell: (one) => `${shape(one).name} ${shape(one).title}` },
        { title: '', cell: (one) => <span className="soft">{one.createdAt === null ? t('preset') : t('version', { n: one.version })}</span> },
        { title: t('components'), cell: (one) => shape(one).components.map((part) => `${word('indicators', part.indicator)} ${part.full ?? part.weight ?? ''}`).join('；'), className: 'wide' },
        { title: '', cell: (one) => (one.official ? <span className="ticket-mark">{t('official')}</span> : null) },
        { title: t('firstDay'), cell: (one) => t('dayOfMonth', { n: shape(one).firstDay ?? 1 }) },
        { title: t('effectiveFrom'), cell: (one) => <span className="num">{shape(one).effectiveFrom}</span> },
        { title: t('who'), cell: (one) => one.createdByName },
      ]}
      fieldsOf={() => [
        { name: 'name', label: t('code'), type: 'text', required: true, hint: t('schemeHint'), faultsAt: ['scheme.name'] },
        { name: 'title', label: t('name'), type: 'text', faultsAt: ['scheme.title'] },
        { name: 'effectiveFrom', label: t('effectiveFrom'), type: 'text', hint: t('effectiveFromHint'), faultsAt: ['scheme.effectiveFrom'] },
        { name: 'firstDay', label: t('firstDay'), type: 'integer', hint: t('firstDayHint'), faultsAt: ['scheme.firstDay'] },
        { name: 'minimumSample', label: t('minimumSample'), type: 'integer', hint: t('minimumSampleHint'), faultsAt: ['scheme.minimumSample'] },
        { name: 'official', label: t('official'), type: 'boolean' },
        { name: 'rest', label: t('schemeRest'), type: 'longText', required: true, hint: t('schemeRestHint'), faultsAt: ['scheme'] },
      ]}
      valuesOf={(one) => schemeValues(one)}
      save={mayAdd ? async (values) => addScheme(schemeOf(values, t('badJson')), values['official'] === true) : undefined}
    />
  );
}

/** What is changed most has fields of its own; components, weights and rounding are written as data. */
const FIELDS = ['name', 'title', 'effectiveFrom', 'firstDay', 'minimumSample'] as const;

function schemeValues(version: SchemeVersion | undefined): Values {
  const scheme = (version?.scheme ?? {}) as Values;
  const rest = Object.fromEntries(Object.entries(scheme).filter(([name]) => !(FIELDS as readonly string[]).includes(name)));
  return { ...Object.fromEntries(FIELDS.map((name) => [name, scheme[name]])), official: version?.official ?? false, rest: version === undefined ? '' : JSON.stringify(rest, null, 2) };
}

function schemeOf(values: Values, message: string): Values {
  const given = FIELDS.filter((name) => values[name] !== undefined && values[name] !== null && values[name] !== '');
  return { ...parsed(String(values['rest'] ?? ''), message), ...Object.fromEntries(given.map((name) => [name, values[name]])) };
}

function parsed(text: string, message: string): Values {
  try {
    return JSON.parse(text) as Values;
  } catch {
    throw missingField('rest', message);
  }
}
