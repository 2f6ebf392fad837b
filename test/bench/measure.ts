/** The middle of several times; of an even number, the higher of the middle two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds that each call takes, after calls that are not counted. */
export async function timesOf(
  act: () => unknown,
  { warmUp, counted }: { readonly warmUp: number; readonly counted: number },
): Promise<number[]> {
  for (let call = 0; call < warmUp; call++) await act();
  const times: number[] = [];
  for (let call = 0; call < counted; call++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return times;
}

/** Prints a figure beside its limit, and remembers in the exit status that one was passed. */
export function report(what: string, value: number, limit: { readonly most: number; readonly unit: string }): void {
  const held = value <= limit.most;
  console.log(
    `${held ? 'held    ' : 'EXCEEDED'}  ${what}: ${value.toFixed(2)} ${limit.unit} (limit ${limit.most} ${limit.unit})`,
  );
  if (!held) process.exitCode = 1;
}
