import type { Edition, SourceReference } from '../../src/domain/briefing.ts';
import type { Evidence } from '../../src/domain/claim.ts';

const desk = 'kherson-2022-11-12';
const wire = 'kherson-2022-11-11';
const at = (article: string, start: number): readonly Evidence[] => [{ article, start, end: start + 40 }];
const both = [...at(desk, 700), ...at(wire, 120)];

const source = (number: number, article: string, more: Partial<SourceReference>): SourceReference => ({
  number,
  article,
  publisher: 'Dateline sample desk',
  kind: 'unknown',
  sample: true,
  passages: [{ start: 0, end: 40, text: 'Russia gave up its last foothold in town' }],
  ...more,
});

/** The edition that the examples of cards are drawn from: every status, a dispute, changes, two sources. */
export const khersonEdition: Edition = {
  id: 'k1',
  topic: 'kherson',
  madeAt: '2022-11-12T07:00:00Z',
  briefing: {
    topic: 'kherson',
    headline: { text: 'Russia gives up its last foothold in the city of Kherson', evidence: at(desk, 0) },
    asOf: '2022-11-12T07:00:00Z',
    points: [
      {
        text: 'Russian forces left the western bank on Friday, 11 November; people cheered in the streets.',
        status: 'reported',
        evidence: at(desk, 0),
      },
      {
        text: 'the withdrawal was finished at 5 am.',
        status: 'claimed',
        by: "Russia's Defense Ministry",
        evidence: at(desk, 300),
      },
      {
        text: 'How much of the equipment was taken along is disputed.',
        status: 'disputed',
        evidence: both,
        sides: [
          { text: '30,000 troops took all 5,000 pieces of equipment.', by: "Russia's Defense Ministry", evidence: at(wire, 120) },
          { text: '“a lot” was left behind.', by: 'Serhii Khlan, a regional official', evidence: at(desk, 700) },
        ],
      },
      {
        text: 'Ukrainian officials had not confirmed that the city was back; that takes “an official report by the General Staff”.',
        status: 'unconfirmed',
        evidence: at(desk, 900),
      },
    ],
    disputed: [],
    unknown: [],
    quotes: [
      {
        text: 'Your command left you to the mercy of fate.',
        by: "Ukraine's military intelligence",
        status: 'claimed',
        spans: at(desk, 1200),
      },
    ],
    figures: [
      {
        amount: '30,000',
        value: 30_000,
        counts: 'retreating troops',
        status: 'disputed',
        by: "Russia's Defense Ministry",
        evidence: at(wire, 120),
      },
      { amount: '60', value: 60, counts: 'settlements', status: 'reported', evidence: at(desk, 1300) },
    ],
    timeline: [
      { date: '2022-03', text: 'Russian forces seize the city.', status: 'reported', evidence: at(desk, 500) },
      {
        date: '2022-11-11T05:00',
        text: 'the withdrawal is finished.',
        by: "Russia's Defense Ministry",
        status: 'claimed',
        evidence: at(desk, 300),
      },
    ],
    changes: [
      { kind: 'new', text: 'the withdrawal was finished', by: "Russia's Defense Ministry", evidence: at(desk, 300) },
      { kind: 'disputed', text: 'the equipment', evidence: both },
      { kind: 'dropped', text: 'Russia needs at least a week', evidence: [] },
    ],
    sources: [
      source(1, desk, { published: '2022-11-12', place: 'Kyiv', title: 'Kherson changes hands' }),
      source(2, wire, {
        publisher: 'Example Wire',
        kind: 'agency',
        published: '2022-11-11',
        sample: false,
        url: 'https://wire.example/kherson?id=7',
      }),
    ],
    withheld: 1,
    questions: ['How many troops withdrew?', 'Who confirms it?'],
  },
};
