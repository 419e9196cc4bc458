import { i18n } from '#i18n';
import { arrangeThread } from '../../lib/domain/arrange-thread';
import { escapeMarkdown } from '../../lib/export/escape-markdown';
import { nameRelation } from '../name-relation';
import { nameDay, nameSpeakers, nameSpeech } from './describe-stop';
import type { ThreadData } from './thread-data';

/** A thread as a heading and a table, for notes and mails: a row for each mention, and one for each speech that was silent. */
export function threadToMarkdown({ thread, speeches, related }: ThreadData): string {
  const { dated, undated } = arrangeThread(thread, speeches, related);
  const columns = (['day', 'speech', 'figure', 'relation', 'words'] as const).map((column) =>
    i18n.t(`threads.column.${column}`),
  );
  const rows = [...dated, ...undated].flatMap((stop) =>
    stop.kind === 'silent'
      ? stop.speeches.map((speech) => [nameDay(speech), titleOf(speech), '', i18n.t('threads.noMention'), ''])
      : stop.mentions.map(({ figure, relation, target }) => [
          nameDay(stop.speech),
          titleOf(stop.speech),
          figure.value ?? '',
          relation.value ? nameRelation(relation.value) : '',
          `“${target.quote.exact}”`,
        ]),
  );
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    `## ${escapeMarkdown(thread.title.value)}`,
    '',
    line(columns),
    `|${' --- |'.repeat(columns.length)}`,
    ...rows.map(line),
    '',
  ].join('\n');
}

const titleOf = (speech: Parameters<typeof nameSpeech>[0]): string =>
  [nameSpeakers(speech), nameSpeech(speech)].filter(Boolean).join(': ');
