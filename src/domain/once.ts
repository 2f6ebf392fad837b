/** Makes a function that works something out once for each thing it is asked about, and keeps it as long as that thing is there. */
export function once<Thing extends object, Found extends object>(workOut: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = new WeakMap<Thing, Found>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before;
    const found = workOut(thing);
    known.set(thing, found);
    return found;
  };
}
