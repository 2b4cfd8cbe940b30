/** What a test wants to know of a chart: its elements with their attributes and text. Test only. */
export type Drawn = { name: string; attributes: Record<string, string>; text: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The elements of a chart, in order. Throws where tags do not nest: then it is no XML. */
export function readSvg(svg: string): Drawn[] {
  const drawn: Drawn[] = [];
  const open: Drawn[] = [];
  let rest = svg;
  while (rest !== '') {
    const [token, closing, name, attributes = '', selfClosing] =
      /^(?:<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|[^<]+)/.exec(rest) ?? [];
    if (token === undefined) throw new Error(`not well formed: ${rest.slice(0, 60)}`);
    rest = rest.slice(token.length);
    const innermost = open.at(-1);
    if (name === undefined) {
      if (innermost) innermost.text += unescape(token);
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const element = { name, attributes: readAttributes(attributes), text: '' };
      drawn.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (open.length > 0) throw new Error('an element is left open');
  return drawn;
}

/** Every point a path, circle, rectangle or text touches, as `[x, y]`. Curves and arcs are not used. */
export function pointsOf({ name, attributes }: Drawn): [number, number][] {
  const number = (key: string) => Number(attributes[key]);
  switch (name) {
    case 'text':
      return [[number('x'), number('y')]];
    case 'circle':
      return [
        [number('cx') - number('r'), number('cy') - number('r')],
        [number('cx') + number('r'), number('cy') + number('r')],
      ];
    case 'rect':
      return [
        [number('x'), number('y')],
        [number('x') + number('width'), number('y') + number('height')],
      ];
    case 'path':
      return pathPoints(attributes['d'] ?? '');
    default:
      return [];
  }
}

function pathPoints(path: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = rest
      .split(/[ ,]+|(?<=\d)(?=-)/)
      .filter(Boolean)
      .map(Number);
    const [first = 0, second = 0] = numbers;
    if (numbers.some((value) => !Number.isFinite(value))) throw new Error(`no number in ${path}`);
    if (command === 'M' || command === 'L') [x, y] = [first, second];
    else if (command === 'l') [x, y] = [x + first, y + second];
    else if (command === 'H') x = first;
    else if (command === 'h') x += first;
    else if (command === 'V') y = first;
    else if (command === 'v') y += first;
    else if (command.toLowerCase() !== 'z') throw new Error(`command ${command} in ${path}`);
    points.push([x, y]);
  }
  return points;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      unescape(value),
    ]),
  );
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => ENTITIES[name] ?? '');
}
