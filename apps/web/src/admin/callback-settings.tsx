// How the city calls back: bands of the day, attempts, the link, and the words that officers read out.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { callbackSettings, type CallbackSettings, changeCallbackSettings } from '../api/callbacks';
import { useMay } from '../frame/account';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { QuestionTexts } from './question-texts';
import { type FieldSpec, RecordForm, type Values } from './record-form';
import { SpanList } from './span-list';

export function CallbackSettingsSection() {
  const t = useText(ADMIN_TEXT);
  const query = useQuery({ queryKey: ['callback-settings'], queryFn: callbackSettings });
  return (
    <div className="page settings-page">
      <div className="page-head"><h2>{t('callbackSettings')}</h2></div>
      <p className="soft">{t('callbackHint')}</p>
      <Loaded query={query} rows={12}>{(settings) => <SettingsForm key={JSON.stringify(settings)} settings={settings} />}</Loaded>
    </div>
  );
}

function SettingsForm({ settings }: { readonly settings: CallbackSettings }) {
  const t = useText(ADMIN_TEXT);
  const mayChange = useMay()('callbackSettingsChange');
  const client = useQueryClient();
  const { message } = App.useApp();
  const { script, ...rest } = settings;
  const save = useMutation({
    mutationFn: ({ opening, questions, closing, ...values }: Values) => changeCallbackSettings({ ...values, script: { opening, questions, closing } } as unknown as CallbackSettings),
    onSuccess: () => {
      void message.success(t('saved'));
      void client.invalidateQueries({ queryKey: ['callback-settings'] });
    },
  });
  const fields: readonly FieldSpec[] = [
    { name: 'bands', label: t('bands'), type: 'own', hint: t('bandsHint'), control: (props) => <SpanList {...props} name="bands" fresh={freshBand} /> },
    { name: 'bandsBeforeLink', label: t('bandsBeforeLink'), type: 'integer', required: true },
    { name: 'linkDays', label: t('linkDays'), type: 'integer', required: true },
    { name: 'claimMinutes', label: t('claimMinutes'), type: 'integer', required: true },
    { name: 'silenceCounts', label: t('silenceCounts'), type: 'boolean', hint: t('silenceHint') },
    { name: 'opening', label: t('opening'), type: 'longText', required: true, max: 500, faultsAt: ['script.opening'] },
    { name: 'questions', label: t('questions'), type: 'own', control: (props) => <QuestionTexts {...props} /> },
    { name: 'closing', label: t('closing'), type: 'longText', required: true, max: 500, faultsAt: ['script.closing'] },
  ];
  return (
    // Who may only read still scrolls by keyboard.
    <div className="card" role="region" aria-label={t('callbackSettings')} tabIndex={mayChange ? undefined : 0}>
      <fieldset className="settings-card" disabled={!mayChange}>
        <legend className="hidden-visually">{t('callbackSettings')}</legend>
        <RecordForm draftKey="callback-settings" fields={fields} initial={{ ...rest, ...script }} saving={save.isPending} error={save.error} onSave={(values, options) => save.mutate(values, options)} />
      </fieldset>
    </div>
  );
}

/** Codes are letters only; they stand in the attempts of a band and are never shown. */
function freshBand(bands: readonly object[]): { readonly code: string; readonly label: string } {
  const taken = new Set((bands as readonly { readonly code: string }[]).map((band) => band.code));
  let code = 'band_a';
  while (taken.has(code)) code = code.slice(0, -1) + String.fromCharCode(code.charCodeAt(code.length - 1) + 1);
  return { code, label: '' };
}
