/**
 * Room to work in, for one function that neither hands it on nor calls itself: made larger when numbers do not fit, so
 * that a panel of a thousand series asks for no memory a thousand times. What stands in it is left over from before.
 */
export function scratch(): (length: number) => Float64Array {
  let room = new Float64Array(128);
  return (length) => {
    if (length > room.length) room = new Float64Array(2 * length);
    return room;
  };
}
