import { parseHTML } from 'linkedom';

const ELEMENT = 1;
const TEXT = 3;

/**
 * One line per element and text, indented by depth: attributes and classes sorted, comments gone,
 * white space collapsed. Two pieces of HTML that mean the same page give the same lines.
 */
export function normalise(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return linesOf(document.body, 0).join('\n');
}

function linesOf(parent: Node, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const lines: string[] = [];
  let text = '';
  const endText = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) lines.push(indent + words);
    text = '';
  };
  for (const node of parent.childNodes) {
    if (node.nodeType === TEXT) text += node.textContent ?? '';
    if (!isElement(node)) continue;
    endText();
    lines.push(indent + openingTag(node), ...linesOf(node, depth + 1));
  }
  endText();
  return lines;
}

function openingTag(element: Element): string {
  const attributes = [...element.attributes]
    .map(({ name, value }) => (name === 'class' ? [name, sorted(value)] : [name, value]))
    .filter(([name, value]) => name !== 'class' || value)
    .map(([name, value]) => `${name}="${value}"`)
    .sort();
  return `<${[element.localName, ...attributes].join(' ')}>`;
}

function sorted(classes: string): string {
  return classes.split(/\s+/).filter(Boolean).sort().join(' ');
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
