import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createCorpus } from '../answering/corpus.ts';
import { suggestQuestions } from '../answering/suggest.ts';
import { composeBriefing } from '../briefing/compose.ts';
import { explainBriefing } from '../briefing/explain.ts';
import { briefingCard } from '../cards/briefing-card.ts';
import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Edition } from '../domain/briefing.ts';
import type { Card } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import { dateProblems } from '../flows/article-problems.ts';
import { analyse } from '../language/analyse.ts';
import { en } from '../messages/en.ts';
import { renderDiscord } from '../platforms/discord/render.ts';
import { renderSlack } from '../platforms/slack/render.ts';
import { parseArticle } from '../sources/folder/source.ts';
import type { Command, CommandContext } from './command.ts';
import { openLibrary } from './open-library.ts';
import { writeCard } from './terminal-output.ts';

async function bytesOf(file: string | undefined, context: CommandContext): Promise<Uint8Array> {
  if (file === undefined || file === '-') return buffer(context.input);
  try {
    return await readFile(resolve(file));
  } catch (error) {
    throw new Failure('not-found', `${file} cannot be read. Give the path of a text or Markdown file, or pipe an article in.`, {
      cause: error,
    });
  }
}

async function readArticle(file: string | undefined, context: CommandContext): Promise<AnalysedArticle> {
  const name = file === undefined || file === '-' ? 'standard input' : file;
  const { article, problems } = parseArticle(basename(name), name, await bytesOf(file, context));
  for (const { where, message } of problems) context.errors.write(`dateline: ${where}: ${message}\n`);
  if (!article) throw new Failure('bad-input', 'There is no article to show.');
  const analysed = { article, analysis: analyse(article) };
  for (const { where, message } of dateProblems([analysed], context.clock()))
    context.errors.write(`dateline: ${where}: ${message}\n`);
  return analysed;
}

function writePayloads(card: Card, { output }: CommandContext): void {
  const indent = 2;
  output.write(
    `\nSlack\n${JSON.stringify(renderSlack(card), undefined, indent)}\n\nDiscord\n${JSON.stringify(renderDiscord(card), undefined, indent)}\n`,
  );
}

/** `preview [file]`: any article as a card, with what Slack and Discord would be sent; with `--explain`, why it is so. */
export const preview: Command = {
  usage: '[file, or - for standard input] [--explain]',
  summary: 'Shows what an article becomes: the card as text, the Slack and the Discord payload. --explain says how.',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.words],
      allowPositionals: true,
      options: { explain: { type: 'boolean', default: false } },
    });
    const { settings, publishers } = await openLibrary(context);
    const articles = [await readArticle(positionals[0], context)];
    const input = { articles, publishers, points: settings.file.points };
    if (values.explain) {
      context.output.write(`${explainBriefing(input, en).join('\n')}\n`);
      return 0;
    }
    const briefing = composeBriefing(input);
    const questions = suggestQuestions(createCorpus(articles, publishers), briefing);
    const edition: Edition = {
      id: 'preview',
      topic: 'preview',
      madeAt: new Date(context.clock()).toISOString(),
      briefing: { ...briefing, questions },
    };
    const card = briefingCard(edition);
    writeCard(card, context);
    writePayloads(card, context);
    return 0;
  },
};
