import path from 'node:path';

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

/** Where everything lives that a start leaves behind. */
export type Folders = {
  readonly data: string;
  readonly logs: string;
  readonly mail: string;
  readonly redis: string;
  readonly stamps: string;
};

/** The folders inside the data folder, which may be given relative to the checkout. */
export function foldersIn(dataDir: string): Folders {
  const data = path.resolve(PROJECT_ROOT, dataDir);
  return {
    data,
    logs: path.join(data, 'logs'),
    mail: path.join(data, 'mail'),
    redis: path.join(data, 'redis'),
    stamps: path.join(data, 'stamps'),
  };
}
