import { ENV } from './env-schema.ts';

const WIDTH = 100;

/**
 * The text of `.env.example`: every variable with what it does, by section, each commented out because the start
 * command needs none of them. Fails nothing, reads nothing; the file in the checkout is held equal by a test.
 */
export function renderEnvExample(): string {
  const lines = [
    '# Settings of Heed. `npm start` needs none of them: copy this file to .env and take the # away from what you set.',
    '# Written from packages/runtime/src/env-schema.ts by `node packages/runtime/src/write-env-example.ts`.',
  ];
  let section = '';
  for (const [name, variable] of Object.entries(ENV)) {
    if (variable.section !== section) {
      section = variable.section;
      lines.push('', `## ${section}`);
    }
    lines.push('', ...wrapComment(variable.description), `#${name}=${quote(variable.example)}`);
  }
  return `${lines.join('\n')}\n`;
}

function wrapComment(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

function quote(value: string): string {
  return /[\s<>#]/.test(value) ? `"${value}"` : value;
}
