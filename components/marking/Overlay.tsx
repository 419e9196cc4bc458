import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { AttachBar } from './AttachBar';
import { Card } from './Card';
import { Chips } from './Chips';
import { Chooser } from './Chooser';
import type { ChipLayout } from './lay-out-chips';
import { MarkList } from './MarkList';
import type { Session } from './session';
import { ToastLine } from './ToastLine';
import { Toolbar } from './Toolbar';

interface OverlayProps {
  readonly session: Session;
  readonly layout: ReadonlySignal<ChipLayout>;
}

/** Everything of ours that lies over the text. */
export function Overlay({ session, layout }: OverlayProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const { undo } = session.toast.value ?? {};
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    // In a field the keys undo typing.
    if (!undo || !isUndo || (event.target as Element).matches('input, textarea')) return;
    event.preventDefault();
    undo();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches one key for all the controls within
    <div class="sm-overlay" lang={i18n.t('marking.language')} dir="ltr" onKeyDown={onKeyDown}>
      <Chips session={session} layout={layout} />
      <Toolbar session={session} />
      <Chooser session={session} />
      <Card session={session} />
      <AttachBar session={session} />
      <MarkList session={session} />
      <ToastLine session={session} />
      <p class="sm-hidden" role="status">
        {session.said.value}
      </p>
    </div>
  );
}
