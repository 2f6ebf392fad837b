/** Sends what a person did. The same event is sent again where the connection broke, so that it counts once. */
export async function send(path: string, body: Readonly<Record<string, unknown>>): Promise<boolean> {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, request).catch(() => fetch(path, request).catch(() => undefined));
  // An answer that is not read to its end keeps its connection.
  await response?.text();
  return response?.ok ?? false;
}

/** Reads one of the server's answers; undefined where it has none. */
export async function read<Answer>(path: string): Promise<Answer | undefined> {
  const response = await fetch(path).catch(() => undefined);
  return response?.ok ? ((await response.json()) as Answer) : undefined;
}

/** A new name for something that a person does. */
export const newEvent = (): string => crypto.randomUUID();
