// Attachments: type and size are checked before anything is sent; uploaded files are named by their ids.
import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type Attachment, listAttachments, uploadAttachment } from '../api/attachments';
import { useFailureText } from '../parts/states';
import { useText } from '../text/text';
import { COMMAND_TEXT } from './command.text';

const MAX_MB = 10;
const TYPES = /^(image\/(png|jpeg|webp|gif)|application\/pdf|application\/(msword|vnd\.openxmlformats-officedocument\..+|vnd\.ms-excel)|audio\/.+|video\/mp4|text\/plain)$/;

interface FilesFieldProps {
  readonly ticketId: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly id?: string;
}

export function FilesField({ ticketId, value, onChange, id }: FilesFieldProps) {
  const t = useText(COMMAND_TEXT);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [refused, setRefused] = useState<string>();
  const upload = useMutation({
    mutationFn: (file: File) => uploadAttachment(ticketId, file),
    onSuccess: (attachment) => {
      setFiles((was) => [...was, attachment]);
      onChange([...value, attachment.id]);
    },
  });
  // Of a restored draft only the ids are known.
  const unnamed = value.some((one) => !files.some((file) => file.id === one));
  const present = useQuery({ queryKey: ['attachments', ticketId], queryFn: () => listAttachments(ticketId), enabled: unnamed }).data ?? [];
  const named = [...files, ...present.filter((file) => !files.some((one) => one.id === file.id))];
  const failure = useFailureText(upload.error);
  const take = (chosen: readonly File[]) => {
    setRefused(undefined);
    for (const file of chosen) {
      if (file.size > MAX_MB * 1_048_576) setRefused(t('fileTooLarge', { name: file.name, mb: MAX_MB }));
      else if (!TYPES.test(file.type)) setRefused(t('fileWrongType', { name: file.name }));
      else upload.mutate(file);
    }
  };
  return (
    <div className="stack tight">
      <input ref={input} id={id} type="file" multiple hidden onChange={(event) => take([...(event.target.files ?? [])])} />
      <Button icon={<PaperClipOutlined />} loading={upload.isPending} onClick={() => input.current?.click()}>{t('files')}</Button>
      <span className="soft">{t('filesHint', { mb: MAX_MB })}</span>
      {named.filter((file) => value.includes(file.id)).map((file) => (
        <span key={file.id} className="row">
          <span className="clip">{file.name}</span>
          <button type="button" className="linkish" aria-label={t('remove', { name: file.name })} onClick={() => onChange(value.filter((one) => one !== file.id))}>×</button>
        </span>
      ))}
      {(refused ?? (upload.error ? failure : undefined)) !== undefined && <span className="field-fault" role="alert">{refused ?? failure}</span>}
    </div>
  );
}
