// A ticket as a page of its own, printable as an official form.
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { useKeys } from '../keyboard/keyboard';
import { useText } from '../text/text';
import { TicketPrint } from './ticket-print';
import { TicketView, useTicket } from './ticket-view';
import { TICKETS_TEXT } from './tickets.text';

export function TicketPage() {
  const t = useText(TICKETS_TEXT);
  const number = useParams()['number'] ?? '';
  const { data } = useTicket(number);
  useKeys(t('panel'), [{ keys: 'Ctrl+p', label: t('print'), run: () => window.print() }]);
  return (
    <div className="page">
      <div className="no-print">
        <TicketView ticket={number} tools={<Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>{t('print')}</Button>} />
      </div>
      {data !== undefined && <TicketPrint ticket={data} />}
    </div>
  );
}
