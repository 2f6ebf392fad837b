import type { Block } from '../../domain/card.ts';
import type { SectionInput } from '../section.ts';

/** What a part of a briefing comes to, without its heading; nothing where the briefing has none of it. */
export type Detail = (input: SectionInput) => readonly Block[];
