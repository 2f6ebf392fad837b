import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contradict } from '../../src/briefing/contradictions.ts';
import { type Passage, readPassages } from '../../src/briefing/passages.ts';
import { rankPassages } from '../../src/briefing/rank.ts';
import { storyOf } from '../../src/briefing/story.ts';
import { anyPublisher } from '../../src/domain/publisher.ts';
import { analyse } from '../../src/language/analyse.ts';

const passagesOf = (...texts: readonly string[]): readonly Passage[] =>
  readPassages(
    texts.map((text, index) => {
      const article = { id: `a${index}`, text, publisher: `Paper ${index}` };
      return { article, analysis: analyse(article) };
    }),
    anyPublisher,
  );

/** The status and the speaker of every sentence of a text. */
const voices = (text: string): readonly string[] =>
  passagesOf(text).map(({ voice: { status, by } }) => (by === undefined ? status : `${status}, ${by}`));

describe('whose words a sentence is', () => {
  const claimed: readonly (readonly [string, string])[] = [
    ['The senator criticized the governor for closing the clinics without a hearing.', 'The senator'],
    ['The union blamed several firms for the delay.', 'The union'],
    ['Many drivers are afraid that the bridge will close.', 'Many drivers'],
    ['The council voted on Monday to ban fireworks in the old town.', 'The council'],
    ['The new survey of voters in the north shows a wide gap between the parties.', 'The new survey of voters in the north'],
    ['Thursday’s march was the third time Greenpeace said it had brought so many people to the harbour.', 'Greenpeace'],
    ['In the mayor’s view, the tram is too slow for the suburbs.', 'the mayor'],
    ['The tunnel, the engineer explained, was never meant for buses.', 'the engineer'],
    ['I cannot understand how the county let this happen to its schools.', 'the author'],
    ['“I think we lost the match early,” the coach told reporters.', 'the coach'],
    // A body thinks, learns or tells as a person does, with whichever verb.
    ['The harbour board reckoned that two ships had left before the storm.', 'The harbour board'],
    ['The tribunal held that the firm had broken the law.', 'The tribunal'],
    ['The committee swore that no money had been lost.', 'The committee'],
    ['The court heard the driver had been drinking.', 'The court'],
    ['The bank feared the rate would rise.', 'The bank'],
    ['The army informed parliament that the town had fallen.', 'The army'],
    ['The club made it clear that nobody would be paid.', 'The club'],
    ['The council let it be known that the pool would close.', 'The council'],
    ['The company was certain that the pipe would hold.', 'The company'],
    // Between two commas nothing else fits.
    ['The bridge, the ministry maintained, was safe.', 'the ministry'],
    ['The bridge, the ministry alleged, had been mined.', 'the ministry'],
    // Words that look like nouns or describe one, and are the verb.
    ['Union leaders point out that the plant has made a profit for ten years.', 'Union leaders'],
    ['The government claims the cleric runs a school of fighters.', 'The government'],
    ['The agency estimates the damage at two billion euros.', 'The agency'],
    ['Some accused the mayor of inciting the crowd.', 'Some'],
    // However short what is said beside a long name with its office.
    ['Four people were killed, the region’s governor, Vitaliy Kim, said on Telegram.', 'Vitaliy Kim, the region’s governor'],
    ['The hospital put the number of injured at 14.', 'The hospital'],
    ['Survivors spoke of shots and screams.', 'Survivors'],
    ['The mayor hinted at a deal with the port.', 'The mayor'],
    ['Ministers are confident the law will pass.', 'Ministers'],
    ['In Moscow’s telling, the retreat was a regrouping.', 'Moscow'],
    ['By the ministry’s count, 30,000 soldiers crossed the river.', 'the ministry'],
    ['The jury heard that the firm had lied.', 'The jury'],
    ['The plan is a disgrace, in the words of the union’s leader.', 'the union’s leader'],
    ['Residents were told by the mayor to leave.', 'the mayor'],
    ['Drivers were warned to slow down by police.', 'police'],
    ['More than a dozen residents said they had no water.', 'More than a dozen residents'],
    ['The envoy, asked whether talks would go on, said they would.', 'The envoy'],
    ['The complaint, filed on Monday, alleges that the firm lied.', 'The complaint'],
    ['A study has found the drug cut deaths by a third.', 'A study'],
    ['Researchers found the drug cut deaths by a third.', 'Researchers'],
    ['The economy will grow by 2 percent, the bank forecasts.', 'the bank'],
    ['The bank forecasts growth of 2 percent.', 'The bank'],
    ['To the mayor, the bridge is a danger to every driver.', 'the mayor'],
    ['Many see the deal as a defeat.', 'Many'],
    ['Washington views the plan as a threat.', 'Washington'],
    ['The law is regarded by critics as an attack on the press.', 'critics'],
    ['The driver’s argument was that the road was wet.', 'The driver'],
    ['Footage appears to show a drone hitting the depot.', 'Footage'],
    ['The video purports to show soldiers leaving the village.', 'The video'],
  ];
  for (const [text, by] of claimed) test(text, () => assert.deepEqual(voices(text), [`claimed, ${by}`]));

  const disputed: readonly (readonly [string, string])[] = [
    ['The ministry disputed the figure.', 'The ministry'],
    ['The ministry refuted the allegation.', 'The ministry'],
    ['The mayor questioned the army’s account of the fire.', 'The mayor'],
  ];
  for (const [text, by] of disputed) test(text, () => assert.deepEqual(voices(text), [`disputed, ${by}`]));

  test('is not disputed where somebody is questioned', () => {
    assert.doesNotMatch(voices('Detectives questioned the report’s author on Monday.').join(), /disputed/);
  });

  const unconfirmed: readonly string[] = [
    'Reporters were unable to verify the claim.',
    'The report has yet to be confirmed.',
    'Independent confirmation was not possible.',
  ];
  for (const text of unconfirmed) test(text, () => assert.deepEqual(voices(text), ['unconfirmed']));

  const ofNobody: readonly string[] = [
    'Allegations that the mayor took bribes have followed him for years.',
    'There are fears that the dam could burst.',
    'The man is suspected of setting the fire.',
    'The army has left the town, it is understood.',
    'The deal is widely seen as a defeat.',
    'The economy is forecast to grow by 2 percent.',
    'There have been complaints that taps are dry.',
    'The Russian army, whose spokesman said earlier that the town was safe, has left it.',
    'The suspicion is that the fire was set.',
    'The assumption is that prices will rise.',
    'The official version of events is that the man fell.',
    'The plan makes no sense, in his view.',
    'Residents were told to leave by Friday.',
    'Residents were told to leave by the mayor’s car.',
  ];
  for (const text of ofNobody) test(text, () => assert.deepEqual(voices(text), ['claimed']));

  const reported: readonly string[] = [
    'Soldiers reached the centre of the town on Friday and were cheered by a crowd, hours after the capital declared its withdrawal complete.',
    'The river rose by two metres overnight and flooded the railway station.',
    'The city was still without electricity and running water on Monday.',
    'The minister arrived in the harbour on Tuesday with a delegation of twenty.',
    'The storm meant that the schools stayed shut.',
    'The team held the lead until the last minute.',
    'The hospital has beds that nobody uses.',
    'The agency made sure that the trucks were full.',
    'The union put up a tent at 12 places in the city.',
    'Some wounded soldiers were brought to the city.',
    'It was unclear who fired the shots.',
    'The court rejected the appeal.',
    'The judge sentenced the man to five years in prison.',
    'The president dismissed the minister on Monday.',
    'The minister called his counterpart on Friday.',
    'The envoy nodded when asked whether talks would go on.',
    'The pump works as a backup.',
    'To the north, the road is closed.',
    'To the guard, he gave another name.',
    'The case of wine is on the table.',
    'The mayor found a way to keep the pool open.',
    'The firm found itself short of cash.',
    'No group has claimed responsibility for the attack.',
    'The company boasts a hall that seats two hundred people.',
  ];
  for (const text of reported) test(text, () => assert.deepEqual(voices(text), ['reported']));

  test('is that of a body which stands as "it"', () => {
    const text = 'The agency said on Friday that it had taken samples. It believes the glass came from the plant.';
    assert.deepEqual(voices(text), ['claimed, The agency', 'claimed, The agency']);
  });

  test('is that of the label in a transcript', () => {
    const text = 'HOLM: We never had a plan for a flood.\n\nLINDQVIST: The county was told about it twice.';
    assert.deepEqual(voices(text), ['claimed, Holm', 'claimed, Lindqvist']);
  });

  test('is that of the label in a transcript whose paragraphs open with a mark', () => {
    const text = '“HOLM: We never had a plan for a flood.\n\n“LINDQVIST: The county was told about it twice.';
    assert.deepEqual(voices(text), ['claimed, Holm', 'claimed, Lindqvist']);
  });

  test('is that of the label for every sentence of its turn, however plainly it reads', () => {
    const text = [
      'The mayor and the governor met reporters on Monday.',
      'MAYOR: The bridge is closed. The river rose by two metres within a day.',
      'GOVERNOR: The state pays for the repair. It will cost four million dollars.',
    ].join('\n\n');
    assert.deepEqual(voices(text), ['reported', ...Array(2).fill('claimed, Mayor'), ...Array(2).fill('claimed, Governor')]);
  });

  test('is the one that a sentence names, though more of it is nobody’s', () => {
    const [passage] = passagesOf(
      'Shortly after the senator was declared the winner of the vote in the north of the country, Olaf Scholz told a crowd that he would resign.',
    );
    assert.equal(passage?.voice.by, 'Olaf Scholz');
  });

  test('is the one that a sentence opens with, not the one who was quoted before', () => {
    const text =
      '“What matters,” Macron said, “is more than winning for ourselves.” The German chancellor Olaf Scholz has promoted a modest approach in several recent speeches, ' +
      'advising graduates in 2021 to “work hard and be kind.”';
    assert.equal(passagesOf(text).at(-1)?.voice.by, 'The German chancellor Olaf Scholz');
  });

  test('is never a clause', () => {
    const [passage] = passagesOf(
      'When plans for the concert were announced it was reported that the family was in favour of it.',
    );
    assert.notEqual(passage?.voice.by, 'When plans for the concert were');
  });

  test('is never that of a relative pronoun', () => {
    for (const { voice } of passagesOf(
      'The mayor thanked the volunteers who asked for more boats and who said that many had come.',
    ))
      assert.equal(voice.by, 'The mayor');
  });
});

describe('the rank of a passage', () => {
  test('falls where it is unclear whose words it is, but not at the beginning of a report', () => {
    const text =
      'The ferry sank on Monday. The crew was saved by fishermen. The line is old and seems to have been neglected for years. ' +
      'The harbour was closed for a day.';
    for (const { passage, parts } of rankPassages(passagesOf(text), storyOf(passagesOf(text)))) {
      const doubt = 1 - Math.abs(2 * (passage.voice.voicing ?? 1) - 1);
      if (passage.position < 2) assert.equal(parts.clarity, 0);
      else assert.ok(Math.abs(parts.clarity + doubt) < 1e-9 && parts.clarity < 0, passage.text);
    }
  });
});

describe('numbers that differ', () => {
  const arrests = (who: string, count: string): string =>
    `${who} said that ${count} protesters were arrested at the old harbour.`;

  test('contradict each other within one article where two speakers give them', () => {
    const [first, second] = passagesOf(`${arrests('Police', '12')} ${arrests('Organisers', '40')}`);
    assert.ok(first && second && contradict(first, second));
  });

  test('do not where one of them is the reporter’s own', () => {
    const [first, second] = passagesOf(`At the old harbour 12 protesters were arrested. ${arrests('Organisers', '40')}`);
    assert.ok(first && second && !contradict(first, second));
  });

  test('do not where they are shares of something', () => {
    const [first, second] = passagesOf(
      'The ministry said that 54 percent of voters in the north want the bridge. The union said that 25 percent of voters in the north want the bridge.',
    );
    assert.ok(first && second && !contradict(first, second));
  });
});
