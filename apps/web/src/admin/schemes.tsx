// Schemes: all versions, a new one as data.
import { addScheme, listSchemes, type SchemeShape, type SchemeVersion } from '../api/rankings';
import { useWord } from '../api/vocabulary';
import { useHasRole } from '../frame/account';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';

export function Schemes() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const mayAdd = useHasRole()('admin');
  const shape = (one: SchemeVersion) => one.scheme as unknown as SchemeShape;
  return (
    <Records<SchemeVersion>
      title={t('schemes')} queryKey={['admin', 'schemes']} load={listSchemes} keyOf={(one) => `${shape(one).name}.${one.version}`} nameOf={(one) => `${shape(one).name} ${shape(one).title}`}
      columns={[
        { title: t('name'), cell: (one) => `${shape(one).name} ${shape(one).title}` },
        { title: '', cell: (one) => <span className="soft">{one.createdAt === null ? t('preset') : t('version', { n: one.version })}</span> },
        { title: t('what'), cell: (one) => shape(one).components.map((part) => `${word('indicators', part.indicator)} ${part.full ?? part.weight ?? ''}`).join('；') },
        { title: '', cell: (one) => (one.official ? <span className="ticket-mark">{t('official')}</span> : null) },
        { title: t('who'), cell: (one) => one.createdByName },
      ]}
      fieldsOf={() => [{ name: 'json', label: t('schemeJson'), type: 'longText', required: true, hint: t('schemeHint') }, { name: 'official', label: t('official'), type: 'boolean' }]}
      valuesOf={(one) => ({ json: one === undefined ? '' : JSON.stringify(one.scheme, null, 2), official: one?.official ?? false })}
      save={mayAdd ? async (values) => addScheme(parsed(String(values['json']), t('badJson')), values['official'] === true) : undefined}
    />
  );
}

function parsed(text: string, message: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(message);
  }
}
