import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { Article } from '../../domain/article.ts';
import type { Card } from '../../domain/card.ts';
import { Failure } from '../../domain/failure.ts';
import type { CommandDescription, Log, NewId, SchedulePanel, WebTranscript } from '../../ports.ts';
import type { About, Payload, Schedule } from './answers.ts';
import { moveBody, pressBody, writingBody } from './bodies.ts';
import type { Channel } from './channel.ts';
import type { Exchange } from './exchange.ts';
import { guard } from './guard.ts';
import { limits } from './limits.ts';
import type { PageFile } from './page-files.ts';
import type { Streams } from './streams.ts';

/** What the server answers with. */
export interface Routes {
  readonly channel: Channel;
  readonly transcript: WebTranscript;
  readonly streams: Streams;
  readonly exchange: Exchange;
  readonly commands: readonly CommandDescription[];
  /** The page's files by their path. */
  readonly page: () => Promise<ReadonlyMap<string, PageFile>>;
  readonly article: (id: string) => Promise<Article | undefined>;
  readonly renderers: Readonly<Record<string, (card: Card) => unknown>>;
  readonly panel: SchedulePanel | undefined;
  readonly newId: NewId;
  readonly log: Log;
  readonly port: () => number;
}

const cookieName = 'dateline_user';
const yearSeconds = 31_536_000;

const userOf = (context: Context): string | undefined => {
  const id = getCookie(context, cookieName);
  return id !== undefined && /^[a-z0-9]{12}$/.test(id) ? id : undefined;
};

/** Gives whoever opens the page a name of chance, by which private cards find them again. */
function greet(context: Context, newId: NewId): void {
  const id = userOf(context) ?? newId();
  setCookie(context, cookieName, id, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: yearSeconds });
}

/** Runs `then` with a body of the right shape and the person who sent it; refuses anything else. */
async function taking<Shape extends z.ZodType>(
  context: Context,
  shape: Shape,
  then: (body: z.infer<Shape>, user: string) => Promise<Response>,
): Promise<Response> {
  const user = userOf(context);
  if (user === undefined) return context.text('Open the page first', 403);
  const json: unknown = await context.req.json().catch(() => undefined);
  const body = shape.safeParse(json);
  return body.success ? then(body.data, user) : context.text('Not a request of this page', 400);
}

function send(context: Context, file: PageFile | undefined): Response | Promise<Response> {
  if (!file) return context.notFound();
  context.header('ETag', file.tag);
  context.header('Cache-Control', 'no-cache');
  if (context.req.header('if-none-match') === file.tag) return context.body(null, 304);
  return context.body(file.body, 200, { 'Content-Type': file.type });
}

/** What each renderer makes of a card; a text is shown as it is, anything else as JSON. */
const payloads = (card: Card, renderers: Routes['renderers']): readonly Payload[] =>
  Object.entries(renderers).map(([name, render]) => {
    const made = render(card);
    return { name, body: typeof made === 'string' ? made : JSON.stringify(made, undefined, 2) };
  });

function readingRoutes(app: Hono, routes: Routes): void {
  const { channel, transcript, streams, page } = routes;
  app.get('/', async (context) => {
    greet(context, routes.newId);
    return send(context, (await page()).get('/'));
  });
  app.get('/api/about', (context) => {
    const commands = routes.commands.map(({ name, description, hint }) => ({ name, description, hint }));
    const about: About = {
      channel: channel.name,
      commands,
      renderers: Object.keys(routes.renderers),
      schedule: routes.panel !== undefined,
    };
    return context.json(about);
  });
  app.get('/api/events', (context) => {
    const user = userOf(context);
    if (user === undefined) return context.text('Open the page first', 403);
    return streams.open(context, user, () => transcript.list(channel.name, limits.replayedMessages));
  });
  app.get('/api/messages/:id/payloads', async (context) => {
    const message = await channel.visible(context.req.param('id'), userOf(context) ?? '');
    return message?.card ? context.json(payloads(message.card, routes.renderers)) : context.notFound();
  });
  app.get('/api/articles/:id', async (context) => {
    const article = await routes.article(context.req.param('id'));
    return article ? context.json(article) : context.notFound();
  });
  app.get('*', async (context) => send(context, (await page()).get(context.req.path)));
}

function writingRoutes(app: Hono, { exchange }: Routes): void {
  app.use('/api/*', bodyLimit({ maxSize: limits.bodyBytes }));
  app.post('/api/messages', (context) =>
    taking(context, writingBody, async (body, user) =>
      (await exchange.write(user, body)) ? context.body(null, 202) : context.notFound(),
    ),
  );
  app.post('/api/presses', (context) =>
    taking(context, pressBody, async (body, user) =>
      (await exchange.press(user, body)) ? context.body(null, 202) : context.notFound(),
    ),
  );
}

function scheduleRoutes(app: Hono, { panel, channel }: Routes): void {
  if (!panel) return;
  const target = { platform: 'web', channel: channel.name } as const;
  app.get('/api/schedule', async (context) => {
    const schedule: Schedule = {
      subscriptions: await panel.subscriptions(target),
      deliveries: await panel.deliveries(target, limits.deliveriesShown),
    };
    return context.json(schedule);
  });
  app.post('/api/schedule/next-minute', (context) =>
    taking(context, moveBody, async ({ subscription }) => {
      await panel.moveToNextMinute(target, subscription);
      return context.body(null, 202);
    }),
  );
}

/** Everything the playground's server answers. */
export function createRoutes(routes: Routes): Hono {
  const app = new Hono();
  app.use(guard(routes.port));
  writingRoutes(app, routes);
  scheduleRoutes(app, routes);
  readingRoutes(app, routes);
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    const expected = error instanceof Failure && error.kind === 'not-found';
    if (expected) return context.text(error.message, 404);
    routes.log.error({ error, path: context.req.path }, 'A request to the playground failed');
    return context.text('That failed', 500);
  });
  return app;
}
