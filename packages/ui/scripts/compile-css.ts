import { join } from 'node:path';
import { compile, Logger } from 'sass';

const root = join(import.meta.dirname, '..');

/** The whole style sheet as one line of CSS. Icons are named relative to it, as `./icons/…`. */
export function compileCss(): string {
  const { css } = compile(join(root, 'style/heed.scss'), {
    style: 'compressed',
    // The MOJ set names the GOV.UK one by its path below `node_modules`.
    loadPaths: [root, join(root, 'node_modules')],
    // Warnings here are about the borrowed sets' own code; errors still stop the build.
    logger: Logger.silent,
  });
  return css;
}
