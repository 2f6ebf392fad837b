import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endBias, endWeights } from '../../src/language/content-end-table.ts';
import { weigh as weighEnd } from '../../src/language/content-end-weights.ts';
import { endContext, isBoundary } from '../../src/language/content-ends.ts';
import { cueCandidates, cueContext } from '../../src/language/cue-features.ts';
import { cueBias, cueWeights } from '../../src/language/cue-table.ts';
import { weigh as weighCue } from '../../src/language/cue-weights.ts';
import { passagesOf } from '../training/articles.ts';
import { endFeatures } from '../training/content-end-names.ts';
import { cueFeatures } from '../training/cue-names.ts';

const text = `“We will not close the bridge,” the mayor told reporters on Monday, and the union said it was relieved. Officials were not sure whether the work, which began in May, would be done by Friday, according to two people briefed on the talks.

The ministry has denied that it knew of the plan, but its own report suggests otherwise. Asked about the claim, she said: “I am happy that nobody was hurt.” He is being accused of hiding what he had promised to show, while others hope to hear from him before the vote.

"Is it safe?" one resident wondered. Engineers refused to say how long repairs could take, or who would pay for them – not even a guess, they added.`;

const rowsOf = (table: string): ReadonlyMap<string, number> =>
  new Map(table.split(' ').map((row) => [row.slice(0, row.lastIndexOf('=')), Number(row.slice(row.lastIndexOf('=') + 1))]));

const sumOf = (rows: ReadonlyMap<string, number>, features: readonly string[], bias: number): number =>
  features.reduce((sum, feature) => sum + (rows.get(feature) ?? 0), bias);

const passages = passagesOf(text);

describe('what the tables weigh by name is weighed without names', () => {
  test('for cues', () => {
    const rows = rowsOf(cueWeights);
    for (const passage of passages)
      for (const candidate of cueCandidates(passage, () => true))
        assert.equal(
          weighCue(candidate, cueContext(passage, candidate)),
          sumOf(rows, cueFeatures(passage, candidate), cueBias),
          candidate.stem,
        );
  });

  test('for the ends of what is said', () => {
    const rows = rowsOf(endWeights);
    for (const passage of passages)
      for (const cue of cueCandidates(passage, (_, kind) => kind === 'V'))
        for (let at = cue.group.to + 1; at < passage.tokens.length; at += 1) {
          if (!isBoundary(passage, at)) continue;
          const context = { cue, from: cue.group.to };
          assert.equal(
            weighEnd(cue, endContext(passage, context, at)),
            sumOf(rows, endFeatures(passage, context, at), endBias),
            `${cue.stem} ${passage.tokens[at]?.text}`,
          );
        }
  });
});
