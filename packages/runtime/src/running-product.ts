import path from 'node:path';

/** The file in the data folder with which a start command tells operators' commands where its servers are. */
export const OPERATOR_FILE = 'operator.env';

/** One of these set by hand means that somebody has said which servers are meant. */
const CHOSEN_BY_HAND = ['DATABASE_URL', 'APP_DATABASE_URL', 'REDIS_URL'] as const;

/**
 * Takes the settings of the product that `npm start` runs from this checkout, unless servers are named by hand. What is
 * set already stays. Without a running product nothing happens, and the command says itself what it misses.
 */
export function adoptRunningProduct(projectRoot: string): void {
  if (CHOSEN_BY_HAND.some((name) => process.env[name])) return;
  const folder = path.resolve(projectRoot, process.env['HEED_DATA_DIR'] || '.heed');
  try {
    process.loadEnvFile(path.join(folder, OPERATOR_FILE));
  } catch {
    // Not running from here.
  }
}
