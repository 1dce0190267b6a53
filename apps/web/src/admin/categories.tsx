// Categories: add, rename, retire.
import { addCategory, alterCategory } from '../api/admin';
import { listCategories } from '../api/directory';
import type { CategoryNodeDto } from '../client';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { flat, type Leveled } from './flat';
import { Records } from './records';

type Category = Leveled<CategoryNodeDto>;

export function Categories() {
  const t = useText(ADMIN_TEXT);
  return (
    <Records<Category>
      title={t('categories')} queryKey={['admin', 'categories']} load={async () => flat(await listCategories())} keyOf={(one) => one.code} nameOf={(one) => one.name}
      columns={[
        { title: t('name'), cell: (one) => <span style={{ paddingLeft: one.depth * 18 }}>{one.name}</span> },
        { title: t('code'), cell: (one) => <span className="num soft">{one.code}</span> },
        { title: '', cell: (one) => (one.active ? null : <span className="ticket-mark">{t('inactive')}</span>) },
      ]}
      fieldsOf={(one) => (one === undefined
        ? [{ name: 'name', label: t('name'), type: 'text', required: true }, { name: 'parentCode', label: t('parent'), type: 'category' }]
        : [{ name: 'name', label: t('name'), type: 'text', required: true }, { name: 'active', label: t('active'), type: 'boolean' }])}
      valuesOf={(one) => (one === undefined ? {} : { name: one.name, active: one.active })}
      save={(values, one) => (one === undefined ? addCategory(values as never) : alterCategory(one.code, values as never))}
    />
  );
}
