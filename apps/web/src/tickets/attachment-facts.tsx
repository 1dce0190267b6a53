// The files of a ticket, to open in a new tab.
import { useQuery } from '@tanstack/react-query';
import { listAttachments } from '../api/attachments';
import { useText } from '../text/text';
import { TICKETS_TEXT } from './tickets.text';

export function AttachmentFacts({ ticketId }: { readonly ticketId: string }) {
  const t = useText(TICKETS_TEXT);
  const { data } = useQuery({ queryKey: ['attachments', ticketId], queryFn: () => listAttachments(ticketId), meta: { live: true } });
  if (data === undefined || data.length === 0) return null;
  return (
    <section className="ticket-section card">
      <h2>{t('attachments')}</h2>
      <ul>
        {data.map((file) => (
          <li key={file.id} className="row">
            <a className="clip" href={`/api/attachments/${file.id}`} target="_blank" rel="noreferrer">{file.name}</a>
            <span className="soft nowrap">{Math.ceil(file.size / 1024)} KB · {file.uploaderName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
