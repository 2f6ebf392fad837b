import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasPlainLetters, letterPattern } from '../../src/language/letter-pattern.ts';

describe('letter pattern', () => {
  it('takes no letter but those of ASCII for plain', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (/\p{L}/u.test(character)) assert.equal(hasPlainLetters(character), code < 0x80, code.toString(16));
    }
  });

  it('finds in plain letters what it finds over every script', () => {
    const everyScript = /(?<![\p{L}])[\p{Lu}][\p{Ll}]+(?![\p{L}])|[\p{L}’]{2}\d/gu;
    const pattern = letterPattern(String.raw`(?<![\p{L}])[\p{Lu}][\p{Ll}]+(?![\p{L}])|[\p{L}’]{2}\d`, 'g');
    for (const text of ['Ann and BOB paid £5 – “Not I”, said Eve’s cat, e’3.', 'Zoë met Łukasz and Ann.', '']) {
      assert.deepEqual(text.match(pattern(text)), text.match(everyScript), text);
    }
  });
});
