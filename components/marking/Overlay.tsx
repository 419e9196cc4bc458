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
  return (
    <div class="sm-overlay" lang={i18n.t('marking.language')} dir="ltr">
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
