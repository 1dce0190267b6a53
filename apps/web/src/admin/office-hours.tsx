// The city's office hours and working weekdays: hours of office count inside them, whatever else an order says.
import { useMutation, useQuery } from '@tanstack/react-query';
import { changeOfficeHours, type OfficeHours as Hours, officeHours } from '../api/calendar';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { TIME_TEXT } from '../time/time.text';
import { ADMIN_TEXT } from './admin.text';
import { RecordForm, type Values } from './record-form';
import { SpanList } from './span-list';

/** As the API counts them: Monday is 1, Sunday 7. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function OfficeHours({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const t = useText(ADMIN_TEXT);
  const query = useQuery({ queryKey: ['admin', 'office-hours'], queryFn: officeHours });
  return (
    <div className="stack">
      <h2>{t('officeHours')}</h2>
      <p className="soft">{t('officeHint')}</p>
      <Loaded query={query} rows={6}>{(hours) => <HoursForm hours={hours} onDone={onDone} onCancel={onCancel} />}</Loaded>
    </div>
  );
}

function HoursForm({ hours, onDone, onCancel }: { readonly hours: Hours; readonly onDone: () => void; readonly onCancel: () => void }) {
  const t = useText(ADMIN_TEXT);
  const time = useText(TIME_TEXT);
  const save = useMutation({
    mutationFn: ({ segments, weekdays }: Values) => changeOfficeHours({ ...hours, segments: segments as Hours['segments'], weekdays: (weekdays as readonly string[]).map(Number).sort() }),
  });
  const saved = (forget: () => void) => {
    forget();
    onDone();
  };
  return (
    <RecordForm
      draftKey="office-hours" initial={{ segments: hours.segments, weekdays: hours.weekdays?.map(String) ?? [] }} saving={save.isPending} error={save.error}
      onSave={(values, { onSuccess }) => save.mutate(values, { onSuccess: () => saved(onSuccess) })} onCancel={onCancel}
      fields={[
        { name: 'segments', label: t('segments'), type: 'own', control: (props) => <SpanList {...props} name="segments" fresh={() => ({})} /> },
        { name: 'weekdays', label: t('weekdays'), type: 'choices', options: WEEKDAYS.map((day) => ({ value: String(day), label: time(`weekday${day % 7}` as 'weekday0') })) },
      ]}
    />
  );
}
