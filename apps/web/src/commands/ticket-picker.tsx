// Picks another ticket by number or words.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { searchTickets } from '../api/tickets';
import { useText } from '../text/text';
import { COMMAND_TEXT } from './command.text';

interface TicketPickerProps {
  readonly value: string;
  readonly onChange: (value: unknown) => void;
  readonly id?: string;
}

export function TicketPicker({ value, onChange, ...rest }: TicketPickerProps) {
  const t = useText(COMMAND_TEXT);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['palette', words], queryFn: () => searchTickets(words), enabled: words.length >= 2, placeholderData: (before) => before,
  });
  const options = (data ?? []).map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }));
  return (
    <Select
      {...rest} value={value || undefined} options={options} allowClear placeholder={t('findTicket')}
      showSearch={{ filterOption: false, onSearch: setTyped }} onChange={onChange} notFoundContent={null}
    />
  );
}
