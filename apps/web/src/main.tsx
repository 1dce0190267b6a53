// The entry: citizens get their light pages, staff get the console; neither loads the other's weight.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/base.css';
import { installVariables } from './theme/theme';

installVariables();
void start();

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const citizen = /^\/(q|rate)(\/|$)/.test(location.pathname);
  const Page = citizen ? (await import('./citizen/citizen-pages')).CitizenPages : (await import('./console')).Console;
  root.render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
