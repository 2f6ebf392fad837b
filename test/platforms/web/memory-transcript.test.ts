import { createMemoryTranscript } from '../../../src/platforms/web/memory-transcript.ts';
import { webTranscriptContract } from '../../contracts/web-transcript.ts';

webTranscriptContract('in memory', async () => ({ transcript: createMemoryTranscript(), close: async () => {} }));
