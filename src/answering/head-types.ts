import type { AnswerType } from './question.ts';

const rows: Readonly<Partial<Record<AnswerType, string>>> = {
  time: 'year date day month time decade century week weekday hour era period season deadline birthday anniversary premiere',
  place:
    'location city country state town village place location region province area continent river street square island district county nation capital venue stadium site address port sea ocean lake mountain border',
  person: `person man woman president leader king queen emperor minister director actor actress author writer player singer scientist official spokesman spokeswoman spokesperson general politician governor mayor
chief commander ceo chairman founder inventor explorer architect artist composer philosopher duke prince princess pope saint bishop judge lawyer coach captain teacher doctor winner runner-up candidate brother sister father mother son daughter wife husband`,
  organisation:
    'company organisation organization agency party university school college team club group newspaper publisher ministry army court government union firm brand band institution department committee church family tribe',
  number:
    'number population amount total size length height distance speed rate score temperature area weight quantity depth width magnitude ratio votes',
  money: 'cost price budget revenue salary fee fine value profit income wage',
  percent: 'percentage percent share proportion fraction',
  duration: 'duration',
  age: 'age',
  name: 'name title movie film book song album show series ship treaty law act battle war language religion award prize magazine operation novel play game organism species',
};

/** What kind of answer a noun behind "what" or "which" asks for. */
export const headTypes: ReadonlyMap<string, AnswerType> = new Map(
  (Object.entries(rows) as [AnswerType, string][]).flatMap(([type, words]) =>
    words.split(/\s+/).map((word): [string, AnswerType] => [word, type]),
  ),
);
