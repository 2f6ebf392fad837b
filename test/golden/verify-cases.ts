/** What a case shows: a true statement as it stands, cut shorter or reworded, or a kind of fabrication. */
export type VerifyKind =
  | 'true'
  | 'shortened'
  | 'reworded'
  | 'number'
  | 'name'
  | 'date'
  | 'quote'
  | 'negation'
  | 'attribution'
  | 'spliced'
  | 'invented';

export interface VerifyArticle {
  readonly published: string;
  readonly text: string;
  readonly cases: Readonly<Partial<Record<VerifyKind, readonly string[]>>>;
}

/** Kinds that must verify; every other must not. */
export const holds: ReadonlySet<VerifyKind> = new Set(['true', 'shortened', 'reworded']);

/** Three reports of ours and what is said of them. Roles instead of invented people; places are real, events are made up. */
export const verifyArticles: readonly VerifyArticle[] = [
  {
    published: '2022-11-12',
    text: `GALATI, November 11 — Engineers reopened the northern bridge over the Danube on Thursday, four months after a barge tore away two of its pillars.

About 1,200 lorries crossed it before noon, the port authority said. However, the southern bridge, which was built in 1976, will stay closed until March.

"We will not send anyone across a bridge that we would not cross ourselves," the mayor told reporters on Wednesday. She denied that the city had delayed the inspection.

Opposition councillors claimed that the repair cost 14 million euros, twice what had been planned. The finance ministry has not confirmed the figure.

Drivers in Braila complained of long queues at the ferry during the summer. In August, 35 percent of all deliveries arrived late, according to the chamber of commerce.`,
    cases: {
      true: [
        'About 1,200 lorries crossed it before noon, the port authority said.',
        'The finance ministry has not confirmed the figure.',
        'She denied that the city had delayed the inspection.',
        'Drivers in Braila complained of long queues at the ferry during the summer.',
      ],
      shortened: [
        'The southern bridge will stay closed until March.',
        'Engineers reopened the northern bridge over the Danube on Thursday.',
        'Drivers in Braila complained of long queues at the ferry.',
        'The southern bridge, which was built in 1976, will stay closed until March.',
        'The finance ministry has not confirmed the figure.',
      ],
      reworded: [
        'The northern bridge over the Danube was reopened by engineers on Thursday.',
        'Opposition councillors said the repair cost twice what was planned.',
        'The southern bridge will remain shut until March.',
        'The finance ministry hasn’t confirmed the figure.',
        'The port authority said that around 1,200 lorries had crossed it before noon.',
        'Motorists in Braila complained of long queues at the ferry in summer.',
      ],
      number: [
        'About 2,400 lorries crossed it before noon, the port authority said.',
        'Opposition councillors claimed that the repair cost 28 million euros, twice what had been planned.',
        'In August, 53 percent of all deliveries arrived late, according to the chamber of commerce.',
        'However, the southern bridge, which was built in 1979, will stay closed until March.',
      ],
      name: [
        'Drivers in Tulcea complained of long queues at the ferry during the summer.',
        'Drivers in Galati complained of long queues at the ferry during the summer.',
        'Engineers reopened the northern bridge over the Prut on Thursday.',
      ],
      date: [
        'Engineers reopened the northern bridge over the Danube on Saturday.',
        'However, the southern bridge, which was built in 1976, will stay closed until May.',
        'In June, 35 percent of all deliveries arrived late, according to the chamber of commerce.',
      ],
      quote: [
        '"We will never send anyone across a bridge that we would not cross ourselves," the mayor told reporters on Wednesday.',
        'The mayor said that the inspection was "a complete disaster for the city".',
        'Opposition councillors called the repair "twice what had been planned by honest people".',
      ],
      negation: [
        'Engineers have not reopened the northern bridge over the Danube.',
        'The finance ministry has confirmed the figure.',
        'However, the southern bridge, which was built in 1976, will not stay closed until March.',
      ],
      attribution: [
        'The repair cost 14 million euros, twice what had been planned.',
        'The city had delayed the inspection.',
        'In August, 35 percent of all deliveries arrived late.',
        'About 1,200 lorries crossed it before noon.',
      ],
      spliced: [
        'The mayor complained of long queues at the ferry during the summer.',
        'The finance ministry reopened the northern bridge over the Danube on Thursday.',
      ],
      invented: [
        'The barge belonged to a shipping company in Constanta.',
        'Three people drowned when the bridge fell.',
        'The prime minister resigned over the bridge.',
      ],
    },
  },
  {
    published: '2023-06-20',
    text: `Firefighters on the island of Evia brought the largest of five forest fires under control on Monday, Greece's civil protection service said.

The flames destroyed at least 60 houses and drove some 3,000 people from their villages. No deaths have been reported.

Investigators believe that a fallen power line started the fire near Limni. The electricity company rejected the suggestion and said its lines had been checked in May.

"It came over the hill faster than a horse," a farmer from the village of Rovies said. "We took the goats and ran."

France and Romania sent 140 firefighters. The European Union's crisis commissioner promised a further two aircraft by Thursday.

Meteorologists expect temperatures above 40 degrees this week. The government has banned barbecues in forests, and hikers risk fines of up to 1,000 euros.`,
    cases: {
      true: [
        'No deaths have been reported.',
        'France and Romania sent 140 firefighters.',
        'The flames destroyed at least 60 houses and drove some 3,000 people from their villages.',
        '"We took the goats and ran."',
      ],
      shortened: [
        'The flames destroyed at least 60 houses.',
        'The government has banned barbecues in forests.',
        "The European Union's crisis commissioner promised a further two aircraft.",
        'Investigators believe that a fallen power line started the fire.',
      ],
      reworded: [
        'At least 60 homes were destroyed by the flames.',
        'Nobody is reported to have died.',
        'France and Romania have sent 140 firefighters.',
        'The government has forbidden barbecues in forests.',
        'The power company rejected the suggestion.',
        'Investigators think a fallen power line started the fire near Limni.',
      ],
      number: [
        'France and Romania sent 410 firefighters.',
        'The flames destroyed at least 600 houses and drove some 3,000 people from their villages.',
        'Hikers risk fines of up to 5,000 euros.',
        'Meteorologists expect temperatures above 45 degrees this week.',
      ],
      name: [
        'France and Bulgaria sent 140 firefighters.',
        'Investigators believe that a fallen power line started the fire near Rovies.',
        'Firefighters on the island of Crete brought the largest of five forest fires under control.',
      ],
      date: [
        "The European Union's crisis commissioner promised a further two aircraft by Saturday.",
        'The electricity company rejected the suggestion and said its lines had been checked in March.',
        "Firefighters on the island of Evia brought the largest of five forest fires under control on Wednesday, Greece's civil protection service said.",
      ],
      quote: [
        '"It came over the hill slower than a horse," a farmer from the village of Rovies said.',
        'A farmer from the village of Rovies said: "We lost the goats and the house."',
      ],
      negation: [
        'The government has not banned barbecues in forests.',
        'France and Romania did not send 140 firefighters.',
        'The electricity company accepted the suggestion.',
        'The government has allowed barbecues in forests.',
      ],
      attribution: [
        'A fallen power line started the fire near Limni.',
        'It came over the hill faster than a horse.',
        'Its lines had been checked in May.',
      ],
      spliced: [
        'The electricity company promised a further two aircraft by Thursday.',
        'A farmer from the village of Rovies has banned barbecues in forests.',
      ],
      invented: [
        'The fire was lit by tourists.',
        'Two firefighters died in the flames.',
        'Schools on the island will stay closed.',
      ],
    },
  },
];
