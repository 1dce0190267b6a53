// Says that what stands in the form was typed before and not saved, and lets it be given up.
import { FRAME_TEXT } from '../frame/frame.text';
import { useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { useNow } from '../time/clock';
import { dayAndTime } from '../time/human-time';

export function DraftNote({ at, onDiscard }: { readonly at: number; readonly onDiscard: () => void }) {
  const frame = useText(FRAME_TEXT);
  const { language } = useSettings();
  const now = useNow();
  return (
    <p className="soft" role="status">
      {frame('draftRestored', { at: dayAndTime(new Date(at).toISOString(), now, language) })} <button type="button" className="linkish" onClick={onDiscard}>{frame('discardDraft')}</button>
    </p>
  );
}
