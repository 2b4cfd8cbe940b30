import path from 'node:path';
import { messageOf } from './error-code.ts';
import type { Folders } from './folders.ts';
import { openLog } from './process-log.ts';
import { say, withProgress } from './progress.ts';
import { findProgram } from './programs.ts';
import { findPackageManager, installSystemPackages } from './system-packages.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGES = ['chromium', 'fonts-liberation'];
const BY_HAND =
  'No Chromium was found, so the end-to-end tests will fail. Install it (`sudo apt-get install chromium` on Debian) or name one: HEED_CHROMIUM=/path/to/chrome npm test';

/**
 * The browser of the end-to-end tests: the one named, else one that is installed, else one that is installed now
 * where that needs no question. Nothing, with a line that says so, when there is none.
 */
export async function findOrInstallChromium(folders: Folders): Promise<string | undefined> {
  const named = process.env['HEED_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const found = await findProgram(NAMES);
  if (found !== undefined) return found;
  if ((await findPackageManager()) !== 'apt') {
    say(BY_HAND);
    return undefined;
  }
  try {
    await withProgress('Installing Chromium through apt-get', () =>
      installSystemPackages({
        manager: 'apt',
        packages: PACKAGES,
        log: openLog(folders.logs, 'chromium-install'),
        logFile: path.join(folders.logs, 'chromium-install.log'),
      }),
    );
  } catch (error) {
    say(`${messageOf(error)} ${BY_HAND}`);
  }
  return findProgram(NAMES);
}
