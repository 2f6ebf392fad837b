/** A speaker is named in at most this many words: what a card has room for beside a claim. */
const SPEAKER_WORDS = 14;

/** A source that begins with the name of a show or a book: its quotation marks are its own. */
const ownTitle = /^["“][^"“”]+["”]\s[\p{L}\s.’'-]+$/u;

/** "Reid, giving evidence by video link", "Boyd, 27", "the envoy, asked about it": what somebody does, what is done and how old they are is no part of a name. */
const besideName =
  /,\s+(?:(?:aged\s)?\d{1,3}|(?:speaking|giving|writing|testifying|appearing|standing|citing|quoting|addressing|answering|responding)\s.*|(?:asked|quoted|cited|reached|contacted|pressed|questioned|filed|published|released|issued|seen|obtained|posted|dated|commissioned)(?:\s.*)?|(?:in|at|on|during)\san?\s.*)$/s;

/** "An aid worker who reached the site, Ann Reed,": the clause that stands between what somebody is and their name. */
const nameBehindClause = /\swho\s[^,]*(?=,\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+,?$)/u;

/** The source without quotation marks, brackets and the clause or the age that follows it, with at most as many words as fit. */
export function plainSource(own: string): string {
  const described = own.includes(' who ') ? own.replace(nameBehindClause, '') : own;
  const head = described
    .replace(
      /,\s+(?:meanwhile|however|too|also|though|instead|in turn|on the other hand|for (?:his|her|its|their) part),?\s*$/i,
      '',
    )
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s(?:himself|herself|itself|themselves)$/, '')
    .replace(/\son (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$/s, '')
    .replace(/\s*[,—–-]*\s+(?:who|whose|which|that)\b.*$/s, '');
  const named = head.includes(',') ? head.replace(besideName, '') : head;
  const bare = ownTitle.test(named)
    ? named
    : named.replace(/^(?:[\s"“”'‘,;:—–-]|(?:but|and|while|though|although)\s)+|[\s"“”‘,;:—–-]+$/g, '').replace(/['’]s$/, '');
  const words = `${bare}${closingMark(bare)}`.split(/\s+/);
  if (words.length <= SPEAKER_WORDS) return words.join(' ');
  const comma = words.findLastIndex((word, index) => index < SPEAKER_WORDS && word.endsWith(','));
  const kept = words.slice(0, comma > 0 ? comma + 1 : SPEAKER_WORDS).join(' ');
  return kept.replace(/,$/, '');
}

/** The quotation mark that a name within a source lost with its end: "host of “Morning". */
function closingMark(bare: string): string {
  if (bare.lastIndexOf('“') > bare.lastIndexOf('”')) return '”';
  return (bare.match(/"/g)?.length ?? 0) % 2 === 1 ? '"' : '';
}
