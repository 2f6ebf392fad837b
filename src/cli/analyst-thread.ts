// The thread of `startAnalyst`: it gets articles and gives what they say, in the order in which it was asked.
import { parentPort } from 'node:worker_threads';
import type { Article } from '../domain/article.ts';
import { analyse } from '../language/analyse.ts';

parentPort?.on('message', (articles: readonly Article[]) => parentPort?.postMessage(articles.map(analyse)));
