type Fields = Readonly<Record<string, unknown>>;

const container = 17;

/** Components as Discord gives them back: each with an id, counted from 1 where none was given, and what is left out filled in. */
export function asDiscordKeeps(components: readonly Fields[]): readonly Fields[] {
  let count = 0;
  const keep = (component: Fields): Fields => {
    count += 1;
    const own = { id: count, ...(component.type === container ? { accent_color: null, spoiler: false } : {}), ...component };
    return Array.isArray(component.components) ? { ...own, components: component.components.map(keep) } : own;
  };
  return components.map(keep);
}
