import { i18n } from '#i18n';
import type { ArrangedThread } from '../../lib/domain/arrange-thread';
import { keyOfMention } from '../../lib/domain/thread';
import { nameRelation } from '../name-relation';
import { nameDay, nameSpeakers, nameSpeech } from './describe-stop';

/** The picture as a table, for reading and copying. */
export function MentionTable({ title, arranged }: { title: string; arranged: ArrangedThread }) {
  return (
    <details class="sm-thread__table">
      <summary>{i18n.t('threads.asTable')}</summary>
      {/* Reached by keyboard, so that it can be scrolled where it is too wide. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <section class="sm-thread__scroll" tabIndex={0} aria-label={title}>
        <table>
          <caption class="sm-hidden">{title}</caption>
          <thead>
            <tr>
              {(['day', 'speech', 'figure', 'relation', 'words'] as const).map((column) => (
                <th key={column} scope="col">
                  {i18n.t(`threads.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...arranged.dated, ...arranged.undated].flatMap((stop) =>
              stop.kind === 'silent'
                ? stop.speeches.map((speech) => (
                    <tr key={speech.id} class="sm-quiet">
                      <th scope="row">{nameDay(speech)}</th>
                      <td>{[nameSpeakers(speech), nameSpeech(speech)].filter(Boolean).join(': ')}</td>
                      <td colSpan={3}>{i18n.t('threads.noMention')}</td>
                    </tr>
                  ))
                : stop.mentions.map((mention) => (
                    <tr key={keyOfMention(mention.target)}>
                      <th scope="row">{nameDay(stop.speech)}</th>
                      <td>{[nameSpeakers(stop.speech), nameSpeech(stop.speech)].filter(Boolean).join(': ')}</td>
                      <td>{mention.figure.value}</td>
                      <td>{mention.relation.value && nameRelation(mention.relation.value)}</td>
                      <td class="sm-thread__quote">{mention.target.quote.exact}</td>
                    </tr>
                  )),
            )}
          </tbody>
        </table>
      </section>
    </details>
  );
}
