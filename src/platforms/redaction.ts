/** Takes the secrets out of a text that goes into an error or a log. */
export type Redaction = (text: string) => string;

/** Shorter strings would blot out ordinary words. */
const shortestSecret = 6;

/** Slack's and Discord's addresses for one interaction carry a secret of their own, and so does a socket's ticket. */
const secretsInAddresses: readonly (readonly [RegExp, string])[] = [
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w.~%-]{16,}/g, '$1[secret]'],
  [/(\/(?:commands|actions|response)\/)[^\s"'?]+/g, '$1[secret]'],
  [/([?&](?:ticket|token)=)[^&\s"']+/g, '$1[secret]'],
  [/\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g, '[secret]'],
];

/** Gives the redaction for these secrets and for what looks like one. */
export function createRedaction(secrets: readonly (string | undefined)[]): Redaction {
  const known = secrets.filter((secret) => secret !== undefined).filter((secret) => secret.length >= shortestSecret);
  return (text) => {
    const without = known.reduce((left, secret) => left.replaceAll(secret, '[secret]'), text);
    return secretsInAddresses.reduce((left, [pattern, instead]) => left.replace(pattern, instead), without);
  };
}

/** The cause of a failure with nothing in it but its redacted message: SDK errors carry requests, headers and addresses. */
export function redactedCause(error: unknown, redact: Redaction): Error {
  const cause = new Error(redact(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  cause.stack = redact(error instanceof Error ? (error.stack ?? cause.message) : cause.message);
  return cause;
}
