import type { MiddlewareHandler } from 'hono';

/** What every answer says about itself: nothing is loaded from elsewhere, embedded elsewhere or guessed. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** The names this machine has for itself. Any other in `Host` is a page elsewhere whose name was pointed here (DNS rebinding). */
const ownNames = ['127.0.0.1', 'localhost', '[::1]'];

const isOwn = (host: string | undefined, port: number): host is string =>
  ownNames.some((name) => host === `${name}:${port}` || (port === 80 && host === name));

/** Refuses what does not come from a page of this server, and sets the headers of every answer. */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host');
    if (!isOwn(host, port())) return context.text('Not this host', 421, headers);
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    const foreign =
      (origin !== undefined && origin !== `http://${host}`) || (site !== undefined && !['same-origin', 'none'].includes(site));
    if (reads ? context.req.path.startsWith('/api/') && foreign : foreign || origin === undefined) {
      return context.text('Not from this page', 403, headers);
    }
    if (!reads && !context.req.header('content-type')?.startsWith('application/json')) {
      return context.text('Only JSON', 415, headers);
    }
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  };
}
