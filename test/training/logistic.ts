/** One example: its features, whether it is one, and the article it comes from. */
export interface Example {
  readonly article: number;
  readonly features: readonly string[];
  readonly right: boolean;
}

export interface Model {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
}

/** What speaks for an example: above 0 more than against it. */
export const scoreOf = ({ weights, bias }: Model, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);

/** The same order on every run, so that a table can be made again. */
function shuffle(indexes: number[], seed: number): void {
  let state = seed;
  for (let at = indexes.length - 1; at > 0; at -= 1) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const other = Math.floor((state / 2147483648) * (at + 1));
    [indexes[at], indexes[other]] = [indexes[other] ?? 0, indexes[at] ?? 0];
  }
}

/** Logistic regression by stochastic descent; `decay` pulls every weight towards zero. */
export function fit(
  examples: readonly Example[],
  { rounds, rate, decay }: { rounds: number; rate: number; decay: number },
): Model {
  const weights = new Map<string, number>();
  const order = examples.map((_, index) => index);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, 7 + round);
    const step = rate / (1 + round / 2);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const error = Number(example.right) - 1 / (1 + Math.exp(-scoreOf({ weights, bias }, example.features)));
      bias += step * error;
      for (const feature of example.features) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight + step * (error - decay * weight));
      }
    }
  }
  return { weights, bias };
}

/** Precision, recall and F1 in percent where a score above the threshold counts as found. */
export function evaluate(model: Model, examples: readonly Example[], threshold: number): string {
  let hits = 0;
  let found = 0;
  const all = examples.filter(({ right }) => right).length;
  for (const { features, right } of examples) {
    if (scoreOf(model, features) <= threshold) continue;
    found += 1;
    if (right) hits += 1;
  }
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(whole, 1)).toFixed(1);
  return `precision ${percent(hits, found)} recall ${percent(hits, all)} F1 ${percent(2 * hits, found + all)}`;
}

/** Every fifth article is held out when a table is judged. */
export const isHeldOut = ({ article }: Example): boolean => article % 5 === 0;

/** How often each feature occurs. */
export function countFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** Weights as `feature=weight in tenths`, without those smaller than `least` unless they are `always` wanted. */
export function tableOf({ weights }: Model, least: number, always: (feature: string) => boolean): string {
  const entries = [...weights].filter(
    ([feature, weight]) => !/\s/.test(feature) && (Math.abs(weight) >= least || always(feature)),
  );
  return entries
    .map(([feature, weight]) => `${feature}=${Math.round(weight * 10)}`)
    .sort()
    .join(' ');
}

/** Text as a literal of TypeScript. */
export const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
