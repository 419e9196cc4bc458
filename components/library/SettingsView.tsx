import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Speech } from '../../lib/domain/speech';
import { PageIcon } from '../PageIcon';
import { formatBytes } from './format-bytes';
import { type Shortcut, Shortcuts } from './Shortcuts';

/** What the browser says about the room that the data takes. Nulls stand for what it does not say. */
export interface StorageSpace {
  readonly usedBytes: number | null;
  readonly isPersisted: boolean | null;
}

interface SettingsViewProps {
  readonly coderName: string;
  /** Null while it is asked for. */
  readonly space: StorageSpace | null;
  readonly shortcuts: readonly Shortcut[];
  /** The address that lists them, where the browser can't be sent there; null where it can. */
  readonly shortcutsAddress: string | null;
  /** What is switched on for speech pages; null while it is asked for. */
  readonly aids: ReadonlySet<PageAidName> | null;
  readonly version: string;
  readonly bundled: readonly Speech[];
  /** Answers with what went wrong, or null. */
  saveName(name: string): Promise<string | null>;
  /** Answers with whether the browser allowed it. */
  switchAid(aid: PageAidName, isOn: boolean): Promise<boolean>;
  onChangeShortcuts(): void;
  onExportAll(): void;
}

export function SettingsView(props: SettingsViewProps) {
  const { space, shortcuts, shortcutsAddress } = props;
  const id = useId();
  return (
    <section class="sm-library__page sm-library__page--narrow" aria-labelledby={id}>
      <div class="sm-library__head">
        <h1 id={id}>{i18n.t('settings.title')}</h1>
      </div>
      <CoderName {...props} />
      {props.aids && <PageAids aids={props.aids} switchAid={props.switchAid} />}
      <Part title={i18n.t('settings.data')}>
        <p>{i18n.t('settings.dataWhere')}</p>
        <p>{i18n.t('settings.dataRemove')}</p>
        {space && (
          <p>
            {space.usedBytes === null
              ? i18n.t('settings.spaceUnknown')
              : i18n.t('settings.space', { size: formatBytes(space.usedBytes) })}{' '}
            {space.isPersisted !== null && i18n.t(space.isPersisted ? 'settings.persisted' : 'settings.notPersisted')}
          </p>
        )}
        <p>
          <button type="button" class="sm-button" onClick={props.onExportAll}>
            <PageIcon name="export" />
            {i18n.t('settings.exportAll')}
          </button>
        </p>
      </Part>
      <Part title={i18n.t('settings.keyboard')}>
        <Shortcuts shortcuts={shortcuts} />
        <p>{i18n.t('settings.keyboardHint')}</p>
        <p>
          {shortcutsAddress ? (
            i18n.t('settings.changeKeysHow', { address: shortcutsAddress })
          ) : (
            <button type="button" class="sm-button" onClick={props.onChangeShortcuts}>
              {i18n.t('settings.changeKeys')}
            </button>
          )}
        </p>
      </Part>
      <About version={props.version} bundled={props.bundled} />
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="sm-settings__part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface PageAidsProps extends Pick<SettingsViewProps, 'switchAid'> {
  readonly aids: ReadonlySet<PageAidName>;
}

/** What a speech page is given beside the marks. */
function PageAids({ aids, switchAid }: PageAidsProps) {
  const id = useId();
  const [refused, setRefused] = useState<PageAidName | null>(null);
  return (
    <Part title={i18n.t('settings.page')}>
      {AID_LABELS.map(({ aid, label, hint }) => (
        <div key={aid} class="sm-settings__aid">
          <label class="sm-settings__switch">
            <input
              type="checkbox"
              checked={aids.has(aid)}
              aria-describedby={`${id}-${aid}`}
              onChange={async ({ currentTarget }) => {
                const isAllowed = await switchAid(aid, currentTarget.checked);
                setRefused(isAllowed ? null : aid);
                if (!isAllowed) currentTarget.checked = false;
              }}
            />
            {i18n.t(label)}
          </label>
          <p id={`${id}-${aid}`} class="sm-small sm-quiet">
            {i18n.t(hint)}
          </p>
          {refused === aid && (
            <p class="sm-notice sm-notice--danger" role="alert">
              {i18n.t('settings.aid.refused')}
            </p>
          )}
        </div>
      ))}
    </Part>
  );
}

const AID_LABELS = [
  { aid: 'reading', label: 'settings.aid.reading', hint: 'settings.aid.readingHint' },
  { aid: 'said before', label: 'settings.aid.saidBefore', hint: 'settings.aid.saidBeforeHint' },
] as const;
export type PageAidName = (typeof AID_LABELS)[number]['aid'];

function CoderName({ coderName, saveName }: Pick<SettingsViewProps, 'coderName' | 'saveName'>) {
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null);
  const save = async () => {
    const problem = await saveName((name ?? coderName).trim());
    setSaid({ text: problem ?? i18n.t('settings.nameSaved'), isProblem: problem !== null });
    if (!problem) setName(null);
  };
  return (
    <form
      class="sm-settings__part"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>
        <label for={id}>{i18n.t('settings.coder')}</label>
      </h2>
      <p id={`${id}-hint`}>{i18n.t('settings.coderHint')}</p>
      <div class="sm-settings__name">
        <input
          id={id}
          class="sm-input"
          autocomplete="name"
          maxLength={200}
          aria-describedby={`${id}-hint`}
          value={name ?? coderName}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setSaid(null);
          }}
        />
        <button type="submit" class="sm-button">
          {i18n.t('settings.saveName')}
        </button>
      </div>
      <p role="status" class={said?.isProblem ? 'sm-notice sm-notice--danger' : 'sm-small sm-quiet'} hidden={!said}>
        {said?.text}
      </p>
    </form>
  );
}

function About({ version, bundled }: { version: string; bundled: readonly Speech[] }) {
  return (
    <Part title={i18n.t('settings.about')}>
      <p>
        {i18n.t('settings.version', { version })}. {i18n.t('settings.licence')}
      </p>
      {bundled.length > 0 && (
        <details>
          <summary>{i18n.t('settings.bundledSpeeches')}</summary>
          <ul class="sm-settings__credits">
            {bundled.map((speech) => (
              <li key={speech.id}>
                <cite>{speech.title}</cite>
                {speech.source && `, ${speech.source}`}.{' '}
                {i18n.t(speech.licence === 'OGL' ? 'settings.ogl' : 'settings.noLicence')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>{i18n.t('settings.independent')}</p>
    </Part>
  );
}
