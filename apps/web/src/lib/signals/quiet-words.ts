/** Why no theme asks for a decision: nothing is raised, or all that is raised (`decided`, how many) has its decision. */
export function quietWords({ decided }: { decided: number }): string {
  const why =
    decided === 0
      ? 'none stands at alert, and none has an alert open'
      : 'each one raised has its decision';
  return `No theme needs a decision now: ${why}.`;
}
