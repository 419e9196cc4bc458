import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tag } from '../../lib/domain/claim';
import { asTagId, type TagId } from '../../lib/domain/ids';
import { foldTagName } from '../../lib/domain/tag-names';
import { byId, isBelow, parentOf, TAG_COLOURS, type TagColour, type TagsById } from '../../lib/domain/tag-tree';
import { PageIcon } from '../PageIcon';
import { formatRoute, NO_FILTER } from './route';
import './tags.css';

/** What is changed about a tag; what is left out stays as it is. */
export interface TagEdit {
  readonly name?: string;
  readonly parent?: TagId | null;
  readonly colour?: TagColour | null;
  readonly merged?: TagId | null;
  readonly deleted?: boolean;
}

interface TagsViewProps {
  readonly tags: readonly Tag[];
  /** Of claims, those of tags below not counted. */
  readonly counts: ReadonlyMap<TagId, number>;
  onEdit(tag: Tag, edit: TagEdit): void;
  onExport(): void;
}

/** Every tag in use or not: what it is called, where it stands, how often it is used. */
export function TagsView({ tags, counts, onEdit, onExport }: TagsViewProps) {
  const id = useId();
  const all = byId(tags);
  return (
    <section class="sm-library__page" aria-labelledby={id}>
      <div class="sm-library__head">
        <h1 id={id}>{i18n.t('tags.title')}</h1>
        <p class="sm-quiet" role="status">
          {i18n.t('tags.count', tags.length, { n: tags.length })}
        </p>
        {tags.length > 0 && (
          <button type="button" class="sm-button" onClick={onExport}>
            <PageIcon name="export" />
            {i18n.t('tags.export')}
          </button>
        )}
      </div>
      {tags.length === 0 && (
        <div class="sm-library__empty">
          <h2>{i18n.t('tags.none')}</h2>
          <p class="sm-quiet">{i18n.t('tags.noneHint')}</p>
        </div>
      )}
      <ul class="sm-tags">
        {inTreeOrder(tags, all).map(({ tag, depth }) => (
          <TagRow
            key={tag.id}
            tag={tag}
            depth={depth}
            tags={tags}
            all={all}
            count={counts.get(tag.id) ?? 0}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </section>
  );
}

/** Each tag under the one it stands under; the order is kept among neighbours. */
export function inTreeOrder(tags: readonly Tag[], all: TagsById): { tag: Tag; depth: number }[] {
  const under = (id: TagId | null, depth: number): { tag: Tag; depth: number }[] =>
    tags
      .filter((tag) => (parentOf(tag, all)?.id ?? null) === id)
      .flatMap((tag) => [{ tag, depth }, ...under(tag.id, depth + 1)]);
  return under(null, 0);
}

interface TagRowProps {
  readonly tag: Tag;
  readonly depth: number;
  readonly tags: readonly Tag[];
  readonly all: TagsById;
  readonly count: number;
  onEdit(tag: Tag, edit: TagEdit): void;
}

function TagRow({ tag, depth, tags, all, count, onEdit }: TagRowProps) {
  const [isOpen, setOpen] = useState(false);
  const name = tag.name.value;
  return (
    <li class="sm-tags__row" style={{ paddingInlineStart: `${Math.min(depth, 6) * 20}px` }}>
      <div class="sm-tags__line">
        <span class="sm-claim__tag" data-sm-colour={tag.colour?.value ?? undefined}>
          {name}
        </span>
        <a class="sm-small" href={formatRoute({ page: 'claims', filter: { ...NO_FILTER, tagIds: [tag.id] } })}>
          {i18n.t('library.claimCount', count, { n: count.toLocaleString('en-GB') })}
          <span class="sm-hidden">{i18n.t('library.about', { title: name })}</span>
        </a>
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <PageIcon name="edit" />
          {i18n.t('tags.edit')}
          <span class="sm-hidden">{i18n.t('library.about', { title: name })}</span>
        </button>
      </div>
      {isOpen && <TagForm tag={tag} tags={tags} all={all} onEdit={onEdit} />}
    </li>
  );
}

function TagForm({ tag, tags, all, onEdit }: Omit<TagRowProps, 'depth' | 'count'>) {
  const id = useId();
  const [name, setName] = useState(tag.name.value);
  const others = tags.filter((other) => other.id !== tag.id);
  const same = others.find((other) => foldTagName(other.name.value) === foldTagName(name));
  const rename = (event: Event) => {
    event.preventDefault();
    if (!same && name.trim() && name.trim() !== tag.name.value) onEdit(tag, { name });
  };
  return (
    <form class="sm-tags__form" onSubmit={rename} aria-label={i18n.t('tags.editOf', { name: tag.name.value })}>
      <div class="sm-library__field">
        <label class="sm-label" for={`${id}-name`}>
          {i18n.t('tags.name')}
        </label>
        <div class="sm-bulk__pair">
          <input
            id={`${id}-name`}
            class="sm-input"
            maxLength={200}
            value={name}
            aria-describedby={same ? `${id}-same` : undefined}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" class="sm-button" disabled={Boolean(same) || !name.trim()}>
            {i18n.t('tags.rename')}
          </button>
        </div>
        {same && (
          <p id={`${id}-same`} class="sm-small">
            {i18n.t('tags.exists')}{' '}
            <button
              type="button"
              class="sm-button sm-button--quiet sm-button--small"
              onClick={() => onEdit(tag, { merged: same.id })}
            >
              {i18n.t('tags.mergeInto', { name: same.name.value })}
            </button>
          </p>
        )}
      </div>
      <Choice
        label={i18n.t('tags.parent')}
        none={i18n.t('tags.noParent')}
        value={parentOf(tag, all)?.id ?? ''}
        options={others.filter((other) => !isBelow(other, tag.id, all)).map(toOption)}
        onChange={(value) => onEdit(tag, { parent: value ? asTagId(value) : null })}
      />
      <Choice
        label={i18n.t('tags.colour')}
        none={i18n.t('tags.noColour')}
        value={tag.colour?.value ?? ''}
        options={TAG_COLOURS.map((value) => ({ value, label: i18n.t(`tags.colours.${value}`) }))}
        onChange={(value) => onEdit(tag, { colour: (value as TagColour) || null })}
      />
      {others.length > 0 && (
        <Choice
          label={i18n.t('tags.merge')}
          none={i18n.t('tags.noMerge')}
          value=""
          options={others.map(toOption)}
          onChange={(value) => value && onEdit(tag, { merged: asTagId(value) })}
        />
      )}
      <button
        type="button"
        class="sm-button sm-button--danger sm-tags__delete"
        onClick={() => onEdit(tag, { deleted: true })}
      >
        {i18n.t('tags.delete')}
      </button>
    </form>
  );
}

const toOption = ({ id, name }: Tag) => ({ value: id as string, label: name.value });

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="sm-library__field">
      <label class="sm-label" for={id}>
        {label}
      </label>
      <select id={id} class="sm-select" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
