/** What is wrong with the second statement of a pair: how words that all stand in the report were put together. */
export type SeamKind =
  | 'subject'
  | 'object'
  | 'moved'
  | 'governor'
  | 'weakened'
  | 'speaker'
  | 'relation'
  | 'owner'
  | 'complement'
  | 'order'
  | 'cut';

export interface SeamPair {
  readonly kind: SeamKind;
  /** Said by the report, shorter or put differently. */
  readonly holds: string;
  /** Made of the report's own words, and not said by it. */
  readonly fails: string;
}

export interface SeamArticle {
  readonly published: string;
  readonly text: string;
  readonly pairs: readonly SeamPair[];
}

/** Two reports of ours and, for each, true statements beside false ones made of the same words. Places are real, events are made up. */
export const seamArticles: readonly SeamArticle[] = [
  {
    published: '2023-03-03',
    text: `Dockworkers in Rotterdam ended a nine-day strike on Friday after the port operator offered to raise wages by 7 percent.

The union, which represents 4,300 crane drivers and lashers, had asked for 11 percent. Its chairwoman called the deal a fair compromise. She will put it to the members next week.

The strike left 62 container ships waiting off the Dutch coast, and two of them ran low on fuel. A tug towed the older ship to Vlissingen on Wednesday. The crew of the second ship was flown home.

Shippers in Germany lost about 90 million euros, according to the chamber of commerce in Duisburg. A spokesman for the car industry said that three plants had stopped work because parts did not arrive. The transport minister refused to comment on the losses.

Police are investigating a possible case of sabotage at the northern terminal. A former security guard was questioned on Tuesday and released. The mayor said that nobody had been hurt, but a dockworker told the newspaper that a crane had fallen on an empty office.

The operator wants to build a second terminal by 2030. The council of Rotterdam has delayed its decision twice. Residents of Hoek van Holland fear that the dredging will destroy the dunes.`,
    pairs: [
      { kind: 'subject', holds: 'The union had asked for 11 percent.', fails: 'The port operator had asked for 11 percent.' },
      {
        kind: 'subject',
        holds: 'Its chairwoman will put it to the members next week.',
        fails: 'The transport minister will put it to the members next week.',
      },
      { kind: 'subject', holds: 'Two of them ran low on fuel.', fails: 'Three plants ran low on fuel.' },
      {
        kind: 'subject',
        holds: 'The union, which represents 4,300 crane drivers, had asked for 11 percent.',
        fails: 'The car industry, which represents 4,300 crane drivers and lashers, had asked for 11 percent.',
      },
      {
        kind: 'object',
        holds: 'A tug towed the older ship to Vlissingen.',
        fails: 'A tug towed the crew of the second ship to Vlissingen on Wednesday.',
      },
      {
        kind: 'moved',
        holds: 'The strike left 62 container ships waiting off the Dutch coast.',
        fails: 'The strike left 62 container ships waiting at the northern terminal.',
      },
      {
        kind: 'moved',
        holds: 'Dockworkers in Rotterdam ended a nine-day strike on Friday.',
        fails: 'Dockworkers in Rotterdam ended a nine-day strike off the Dutch coast.',
      },
      {
        kind: 'governor',
        holds: 'The transport minister refused to comment.',
        fails: 'The transport minister refused the losses.',
      },
      {
        kind: 'governor',
        holds: 'The port operator offered to raise wages by 7 percent.',
        fails: 'The port operator raised wages by 7 percent.',
      },
      {
        kind: 'weakened',
        holds: 'Police are investigating a possible case of sabotage.',
        fails: 'Police are investigating a case of sabotage at the northern terminal.',
      },
      {
        kind: 'weakened',
        holds: 'A former security guard was questioned on Tuesday.',
        fails: 'A security guard was questioned on Tuesday and released.',
      },
      {
        kind: 'speaker',
        holds: 'The mayor said that nobody had been hurt.',
        fails: 'The mayor said that a crane had fallen on an empty office.',
      },
      {
        kind: 'speaker',
        holds: 'A dockworker told the newspaper that a crane had fallen on an empty office.',
        fails: 'A spokesman for the car industry told the newspaper that a crane had fallen on an empty office.',
      },
      {
        kind: 'speaker',
        holds: 'Residents fear that the dredging will destroy the dunes.',
        fails: 'Police fear that the dredging will destroy the dunes.',
      },
      {
        kind: 'relation',
        holds: 'The council has delayed its decision twice.',
        fails: 'The council of Rotterdam has delayed its decision twice because the dredging will destroy the dunes.',
      },
      {
        kind: 'relation',
        holds: 'Dockworkers ended a nine-day strike after the port operator offered to raise wages.',
        fails: 'Dockworkers in Rotterdam ended a nine-day strike after a crane had fallen on an empty office.',
      },
      { kind: 'owner', holds: 'The crew of the second ship was flown home.', fails: 'The second ship was flown home.' },
      {
        kind: 'complement',
        holds: 'The chairwoman called the deal a fair compromise.',
        fails: 'The second terminal is a fair compromise.',
      },
      {
        kind: 'order',
        holds: 'The older ship was towed to Vlissingen by a tug.',
        fails: 'The older ship towed a tug to Vlissingen on Wednesday.',
      },
      {
        kind: 'cut',
        holds: 'Shippers in Germany lost about 90 million euros, according to the chamber of commerce.',
        fails: 'The strike left 62 container ships waiting off the Dutch coast, and two of them.',
      },
    ],
  },
  {
    published: '2024-05-12',
    text: `The national museum in Cardiff reopened its eastern wing on Sunday, six years after a fire in the roof ruined most of the paintings there. The wing was to have opened in 2021, but the builder went bankrupt.

Two hundred and eighty pictures hang there now. Forty of them were lent by museums in France and Italy. The oldest, a portrait of a nun, was painted in Siena in 1340.

The director said visitors would be able to watch restorers at work. She hopes to open the library in autumn. Her predecessor resigned in 2019 after an inquiry blamed him for the missing smoke alarms.

The inquiry found that a guard had reported the smoke twenty minutes before the fire brigade was called. The guard still works for the museum. The insurer paid 18 million pounds for the lost pictures, and the government paid for the new roof.

Critics of the museum say that the entrance fee is too high. Students pay nothing, but families of four pay 46 pounds. The culture minister promised to look into the fees. A petition against them has gathered 25,000 names since January.

The museum's cafe, run by a baker from Swansea, sold 3,000 cakes on the first day. Some visitors were turned away because the wing was full.`,
    pairs: [
      {
        kind: 'subject',
        holds: 'The insurer paid 18 million pounds for the lost pictures.',
        fails: 'The government paid 18 million pounds for the lost pictures.',
      },
      {
        kind: 'subject',
        holds: 'The director hopes to open the library in autumn.',
        fails: 'The culture minister hopes to open the library in autumn.',
      },
      {
        kind: 'subject',
        holds: 'Her predecessor resigned in 2019.',
        fails: 'The director resigned in 2019 after an inquiry blamed him for the missing smoke alarms.',
      },
      { kind: 'subject', holds: 'The guard still works for the museum.', fails: 'The guard resigned in 2019.' },
      { kind: 'subject', holds: 'Families of four pay 46 pounds.', fails: 'Students pay 46 pounds.' },
      {
        kind: 'subject',
        holds: 'The oldest, a portrait of a nun, was painted in Siena.',
        fails: 'The director, a portrait of a nun, was painted in Siena in 1340.',
      },
      {
        kind: 'object',
        holds: 'An inquiry blamed him for the missing smoke alarms.',
        fails: 'An inquiry blamed the builder for the missing smoke alarms.',
      },
      {
        kind: 'object',
        holds: 'The national museum in Cardiff reopened its eastern wing on Sunday.',
        fails: 'The national museum in Cardiff reopened its library in autumn.',
      },
      {
        kind: 'object',
        holds: 'A petition against them has gathered 25,000 names.',
        fails: "A petition against the museum's cafe has gathered 25,000 names since January.",
      },
      {
        kind: 'governor',
        holds: 'The culture minister promised to look into the fees.',
        fails: 'The culture minister promised the fees.',
      },
      {
        kind: 'governor',
        holds: 'The director said visitors would be able to watch restorers.',
        fails: 'The director said visitors watch restorers at work.',
      },
      {
        kind: 'governor',
        holds: 'The wing was to have opened in 2021.',
        fails: 'The wing opened in 2021, but the builder went bankrupt.',
      },
      {
        kind: 'moved',
        holds: 'Forty of them were lent by museums in France and Italy.',
        fails: 'Forty of them were lent by museums in Siena in 1340.',
      },
      {
        kind: 'moved',
        holds: 'The oldest was painted in Siena in 1340.',
        fails: 'The insurer paid 18 million pounds for the lost pictures in Siena.',
      },
      {
        kind: 'owner',
        holds: "The museum's cafe sold 3,000 cakes on the first day.",
        fails: 'A baker from Swansea was turned away because the wing was full.',
      },
      {
        kind: 'owner',
        holds: 'A fire in the roof ruined most of the paintings.',
        fails: 'The roof ruined most of the paintings there.',
      },
      {
        kind: 'speaker',
        holds: 'Critics say that the entrance fee is too high.',
        fails: 'The director said that the entrance fee is too high.',
      },
      {
        kind: 'relation',
        holds: 'Some visitors were turned away because the wing was full.',
        fails: 'Some visitors were turned away because the entrance fee is too high.',
      },
      {
        kind: 'subject',
        holds: 'The insurer paid for the lost pictures, and the government paid for the new roof.',
        fails: 'The insurer paid for the new roof.',
      },
      {
        kind: 'order',
        holds: 'The inquiry found that a guard had reported the smoke before the fire brigade was called.',
        fails: 'The fire brigade had reported the smoke twenty minutes before a guard was called.',
      },
    ],
  },
];
