// The frame around every page: rail, top bar, content; overlays and live updates live here.
import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useText } from '../text/text';
import { KeysOverlay } from '../keyboard/keys-overlay';
import { SkeletonRows } from '../parts/states';
import { FRAME_TEXT } from './frame.text';
import { useLiveUpdates } from './live';
import { Rail } from './rail';
import { SessionOverlay } from './session-overlay';
import { TopBar } from './top-bar';
import './shell.css';

export function Shell() {
  const t = useText(FRAME_TEXT);
  useLiveUpdates();
  return (
    <div className="shell">
      <a className="skip" href="#content">{t('skip')}</a>
      <TopBar />
      <Rail />
      <main id="content" className="content" tabIndex={-1}>
        <Suspense fallback={<SkeletonRows />}>
          <Outlet />
        </Suspense>
      </main>
      <KeysOverlay />
      <SessionOverlay />
      <ScrollRestoration />
    </div>
  );
}
