// Notice rules: what is said to whom when something happens to a ticket; quiet hours above them.
import { useQuery } from '@tanstack/react-query';
import { changeNoticeRule, type NoticeRule, noticeSettings } from '../api/notify';
import { type Kind, useOptions, useWord } from '../api/vocabulary';
import { useMay } from '../frame/account';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { QuietHours } from './quiet-hours';
import { Records } from './records';

export function NoticeRules() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const may = useMay();
  const when = useWhenText();
  const recipients = useOptions('recipients');
  const settings = useQuery({ queryKey: ['admin', 'notice-settings'], queryFn: noticeSettings }).data;
  const told = (rule: NoticeRule) => [...rule.to.map((kind) => word('recipients', kind)), ...(rule.sms ? [t('citizenBySms')] : [])].join('、');
  return (
    <Records<NoticeRule>
      title={t('noticeRules')} note={t('noticeRulesHint')} queryKey={['admin', 'notice-settings', 'rules']} load={async () => (await noticeSettings()).rules} keyOf={(rule) => rule.key} nameOf={(rule) => `${word('topics', rule.topic)} ${rule.title}`}
      columns={[
        { title: t('happening'), cell: (rule) => <span className="nowrap">{[word('topics', rule.topic), when(rule)].filter(Boolean).join(' · ')}</span> },
        { title: t('recipients'), cell: told },
        { title: t('content'), cell: (rule) => <span>{rule.title && <strong>{rule.title} </strong>}<span className="soft">{rule.sms ?? rule.text}</span></span>, className: 'wide' },
        { title: '', cell: (rule) => (rule.enabled ? null : <span className="ticket-mark">{t('inactive')}</span>) },
      ]}
      fieldsOf={(rule) => [
        { name: 'enabled', label: t('enabled'), type: 'boolean' },
        ...(rule !== undefined && rule.to.length > 0 ? [
          { name: 'to', label: t('recipients'), type: 'many', required: true, options: recipients } as const,
          { name: 'title', label: t('subject'), type: 'text', required: true, max: 50 } as const,
          { name: 'text', label: t('content'), type: 'longText', required: true, max: 300, hint: t('placesHint') } as const,
        ] : []),
        ...(rule?.sms ? [{ name: 'sms', label: t('smsText'), type: 'longText', required: true, max: 300, hint: t('smsHint') } as const] : []),
      ]}
      valuesOf={(rule) => (rule === undefined ? {} : { enabled: rule.enabled, ...(rule.to.length > 0 && { to: rule.to, title: rule.title, text: rule.text }), ...(rule.sms && { sms: rule.sms }) })}
      save={may('notifySettingsChange') ? (values, rule) => changeNoticeRule(rule?.key ?? '', values) : undefined} mayAdd={false}
    >
      {settings && <QuietHours hours={settings.quietHours} />}
    </Records>
  );
}

/** Fields whose values have words of their own. */
const KINDS: Readonly<Record<string, Kind>> = { rung: 'rungs', urgency: 'urgencies' };

function useWhenText(): (rule: NoticeRule) => string {
  const word = useWord();
  return (rule) => Object.entries((rule.when ?? {}) as Readonly<Record<string, readonly string[]>>)
    .flatMap(([field, values]) => (KINDS[field] === undefined ? [] : values.map((value) => word(KINDS[field]!, value)))).join('、');
}
