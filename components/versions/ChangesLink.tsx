import { i18n } from '#i18n';

/** The way to *What changed* where nothing is new: a change stays worth looking at after it was seen. */
export function ChangesLink({ href }: { href: string }) {
  return (
    <p class="sm-small">
      <a href={href} target={href.startsWith('#') ? undefined : '_blank'} rel="noopener">
        {i18n.t('versions.seeEarlier')}
      </a>
    </p>
  );
}
