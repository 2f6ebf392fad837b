import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import { checkSupport } from '../../src/language/support.ts';

function problemsOf(statement: string, text: string): string[] {
  const article = { id: 'a', text: `${text} The weather was mild for the season.`, published: '2024-10-17' };
  return checkSupport(statement, [{ article, analysis: analyse(article) }]).problems.map(({ kind }) => kind);
}

const drone = 'The army shot down a drone over the harbour on Monday.';
const plant = 'The company closed its plant in Turin in May.';
const treaty = 'The chancellor signed the treaty in the palace on Friday.';
const guards = 'Two guards helped the prisoners escape through the laundry.';
const clerk = 'A clerk deleted thousands of emails from the server.';
const firm = 'The firm decided to sell its harbour terminals to a rival.';
const bank = 'The bank refused to return the deposits to its customers.';
const port =
  'Pilots guided eleven grain ships through the breakwater. The harbour master promised to publish a list of the cranes. ' +
  'Two insurers refused to cover the losses. Shippers hope to clear the backlog by Sunday.';
const levy = 'If the levy passes, the county will build two schools.';

describe('what is told as done', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    [drone, 'The army denied that it shot down a drone over the harbour.', 'negation'],
    [drone, 'The army tried to shoot down a drone over the harbour.', 'unsupported'],
    [drone, 'The army claimed to have shot down a drone over the harbour.', 'unsupported'],
    [drone, 'The army was accused of shooting down a drone over the harbour.', 'unsupported'],
    [plant, 'The company threatened to close its plant in Turin in May.', 'unsupported'],
    [plant, 'The company was about to close its plant in Turin.', 'unsupported'],
    [plant, 'The company denied closing its plant in Turin.', 'negation'],
    [plant, 'The company ruled out closing its plant in Turin.', 'negation'],
    [plant, 'The company may close its plant in Turin.', 'unsupported'],
    [plant, 'The company will close its plant in Turin.', 'unsupported'],
    [treaty, 'The chancellor hesitated to sign the treaty in the palace.', 'negation'],
    [treaty, 'The chancellor was asked to sign the treaty in the palace.', 'unsupported'],
    [treaty, 'The chancellor is expected to sign the treaty in the palace.', 'unsupported'],
    [guards, 'Two guards allegedly helped the prisoners escape through the laundry.', 'unsupported'],
    [guards, 'It is doubtful that two guards helped the prisoners escape through the laundry.', 'negation'],
    [clerk, 'A clerk is suspected of deleting thousands of emails from the server.', 'unsupported'],
    [port, 'Pilots refused to guide eleven grain ships through the breakwater.', 'negation'],
    [port, 'Pilots attempted to guide eleven grain ships through the breakwater.', 'unsupported'],
    [port, 'Pilots would guide eleven grain ships through the breakwater.', 'unsupported'],
    ['The brewery cut 120 jobs in Leeds.', 'The brewery should cut 120 jobs in Leeds.', 'unsupported'],
    [clerk, 'A clerk almost deleted thousands of emails from the server.', 'negation'],
  ];
  for (const [text, statement, kind] of rows)
    it(`does not carry “${statement}”`, () => {
      assert.ok(problemsOf(statement, text).includes(kind));
    });
});

describe('what is denied, tried, promised, conditional', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'The city promised to pay the victims 5,000 euros each.',
      'The victims were paid 5,000 euros each by the city.',
      'unsupported',
    ],
    ['The actor pretended to faint during the hearing.', 'The actor fainted during the hearing.', 'unsupported'],
    ['The president was about to sign the order at noon.', 'The president signed the order at noon.', 'unsupported'],
    [firm, 'The firm sold its harbour terminals to a rival.', 'unsupported'],
    ['The brewery is considering cutting 120 jobs in Leeds.', 'The brewery cut 120 jobs in Leeds.', 'unsupported'],
    ['The mayor hesitated to evacuate the valley.', 'The mayor evacuated the valley.', 'negation'],
    ['The ferry almost sank in the strait at dawn.', 'The ferry sank in the strait at dawn.', 'negation'],
    ['The minister resisted calls to fire the police chief.', 'The minister fired the police chief.', 'unsupported'],
    [port, 'Shippers will clear the backlog by Sunday.', 'unsupported'],
    [port, 'A list of the cranes was published by the harbour master.', 'unsupported'],
    ['The airline was close to buying twenty jets from Airbus.', 'The airline bought twenty jets from Airbus.', 'unsupported'],
    ['The chain is in talks to buy twelve supermarkets.', 'The chain bought twelve supermarkets.', 'unsupported'],
    [bank, 'The bank promised to return the deposits to its customers.', 'negation'],
    ['The pilots agreed to return to work on Monday.', 'The pilots declined to return to work on Monday.', 'negation'],
    [levy, 'The county will build two schools.', 'unsupported'],
    ['The bank will open an office in Riga if the regulator agrees.', 'The bank will open an office in Riga.', 'unsupported'],
    ['Unless the rains come, farmers will slaughter their herds.', 'Farmers will slaughter their herds.', 'unsupported'],
  ];
  for (const [text, statement, kind] of rows)
    it(`does not carry “${statement}”`, () => {
      assert.ok(problemsOf(statement, text).includes(kind));
    });
});

describe('what stands under the same', () => {
  const rows: readonly (readonly [string, string])[] = [
    [drone, 'The army shot down a drone over the harbour.'],
    ['The army denied on Monday that it had shot down a drone.', 'The army denied shooting down a drone.'],
    ['The rower tried to leave the country by train on Sunday.', 'The rower attempted to leave the country by train.'],
    ['The city promised to pay the victims 5,000 euros each.', 'The city pledged to pay the victims 5,000 euros each.'],
    ['The climbers managed to reach the hut.', 'The climbers reached the hut.'],
    ['The director was forced to resign over the leaked letters.', 'The director resigned over the leaked letters.'],
    ['Engineers were able to restart the turbine in May.', 'Engineers restarted the turbine in May.'],
    ['The governor went on to win the runoff in April.', 'The governor won the runoff in April.'],
    ['The museum is due to open in March.', 'The museum will open in March.'],
    ['Parliament may ban the party next year.', 'Parliament might ban the party next year.'],
    [port, 'Shippers want to clear the backlog by Sunday.'],
    [port, 'Eleven grain ships were guided through the breakwater by pilots.'],
    ['Drones deliver packages to two islands.', 'Drones could deliver packages to two islands.'],
    [bank, 'The bank declined to return the deposits to its customers.'],
    ['The militia claims it has captured the airport.', 'The militia says it has captured the airport.'],
    ['The team tried but failed to qualify for the final.', 'The team failed to qualify for the final.'],
    ['The senator, who had promised to support it, voted against the farm bill.', 'The senator voted against the farm bill.'],
    ['The firm tried to hide the losses, but it was fined 30 million euros.', 'The firm was fined 30 million euros.'],
    ['The repairs will be finished in May, if not sooner.', 'The repairs will be finished in May.'],
  ];
  for (const [text, statement] of rows)
    it(`carries “${statement}”`, () => {
      assert.deepEqual(problemsOf(statement, text), []);
    });
});
