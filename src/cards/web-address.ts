/** The longest address that is worth a link; longer ones are shown without. Browsers and chat platforms differ above about 2,000. */
const longestAddress = 2000;

/** An address that may become a link: http or https, without a user name; its host is what a reader is told. */
export function webAddress(url: string | undefined): { readonly href: string; readonly host: string } | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href, host, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (username !== '' || password !== '' || href.length > longestAddress) return undefined;
  return { href, host };
}
