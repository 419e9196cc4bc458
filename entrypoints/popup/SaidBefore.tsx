import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CrossReferenceList } from '../../components/CrossReferenceList';
import { formatRoute } from '../../components/library/route';
import type { SpeechPage } from '../../lib/messaging/active-page';
import type { PopupGateway, SaidBeforeAnswer } from './popup-gateway';

interface SaidBeforeProps {
  readonly tabId: number;
  readonly page: SpeechPage;
  readonly gateway: PopupGateway;
}

/** Passages of other speeches that share most with this one. Looked for after the rest is on show. */
export function SaidBefore({ tabId, page, gateway }: SaidBeforeProps) {
  const answer = useSaidBefore(page, gateway);
  return (
    <section class="sm-popup__group" aria-busy={answer === 'looking'}>
      <h2 class="sm-group-title">{i18n.t('saidBefore.title')}</h2>
      {answer === 'looking' && (
        <>
          <p class="sm-small sm-quiet">{i18n.t('saidBefore.looking')}</p>
          <span class="sm-skeleton" />
          <span class="sm-skeleton" style={{ width: '80%' }} />
        </>
      )}
      {answer === 'failed' && <p class="sm-notice sm-notice--danger">{i18n.t('saidBefore.failed')}</p>}
      {typeof answer === 'object' && answer.references.length === 0 && (
        <p class="sm-quiet">{i18n.t(answer.others.size ? 'saidBefore.nothing' : 'saidBefore.nothingStored')}</p>
      )}
      {typeof answer === 'object' && answer.references.length > 0 && (
        <>
          <p class="sm-small sm-quiet">
            {i18n.t('saidBefore.shared')}{' '}
            {answer.limitedTo !== null && i18n.t('saidBefore.limited', { n: answer.limitedTo })}
          </p>
          <CrossReferenceList
            references={answer.references}
            speech={page.speech}
            others={answer.others}
            onShow={(range) => gateway.showPassage(tabId, range)}
            linkTo={(speechId, range) =>
              `/library.html${formatRoute({ page: 'read', speechId, focus: { kind: 'passage', ...range }, print: false })}`
            }
          />
        </>
      )}
    </section>
  );
}

/** Asked once per text: claims that come and go don't change what was said before. */
function useSaidBefore(page: SpeechPage, gateway: PopupGateway): SaidBeforeAnswer | 'looking' | 'failed' {
  const [answer, setAnswer] = useState<SaidBeforeAnswer | 'looking' | 'failed'>('looking');
  const { id } = page.transcript;
  useEffect(() => {
    const search = new AbortController();
    setAnswer('looking');
    gateway.findSaidBefore(page, search.signal).then(
      (found) => search.signal.aborted || setAnswer(found),
      () => search.signal.aborted || setAnswer('failed'),
    );
    return () => search.abort();
  }, [id, gateway]);
  return answer;
}
