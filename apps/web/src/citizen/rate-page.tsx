// The rating page that a citizen gets by SMS: three answers and a sentence.
import { useEffect, useState } from 'react';
import { Problem } from '../api/problem';
import { type RatingPageDto, type VocabularyDto, publicPage, publicRate, vocabularyVocabulary } from '../client';
import { useText } from '../text/text';
import { CITIZEN_TEXT } from './citizen.text';
import { RateForm, type Rating } from './rate-form';

type State = { readonly page: RatingPageDto; readonly words: VocabularyDto } | { readonly ended: 'thanks' | 'answered' | 'expired' | 'invalid' | 'failed' };

export function RatePage({ token }: { readonly token: string }) {
  const t = useText(CITIZEN_TEXT);
  const [state, setState] = useState<State>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    void Promise.all([publicPage({ path: { token } }), vocabularyVocabulary()])
      .then(([page, words]) => setState(page.answered ? { ended: 'answered' } : { page, words }))
      .catch((error: unknown) => setState({ ended: endOf(error) }));
  }, [token]);
  const send = async (rating: Rating) => {
    setFault(undefined);
    try {
      await publicRate({ path: { token }, body: rating });
      setState({ ended: 'thanks' });
    } catch (error) {
      if (error instanceof Problem && [404, 409, 410].includes(error.status)) setState({ ended: endOf(error) });
      else setFault(error instanceof Problem && error.errors[0] ? error.errors[0].message : t('failed'));
    }
  };
  if (state === undefined) return <p className="soft" role="status">…</p>;
  if ('ended' in state) {
    return (
      <section role="status">
        <h1>{t(state.ended)}</h1>
        {state.ended === 'thanks' && <p>{t('thanksText')}</p>}
        {state.ended === 'expired' && <p>{t('expiredText')}</p>}
      </section>
    );
  }
  return <RateForm page={state.page} words={state.words} fault={fault} onSend={send} />;
}

function endOf(error: unknown): 'answered' | 'expired' | 'invalid' | 'failed' {
  if (!(error instanceof Problem)) return 'failed';
  return ({ 404: 'invalid', 409: 'answered', 410: 'expired' } as const)[error.status as 404] ?? 'failed';
}
