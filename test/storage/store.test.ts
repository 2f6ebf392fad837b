import { storeContract } from '../contracts/store.ts';
import { testEngines } from '../support/databases.ts';

for (const engine of testEngines) storeContract(engine);
