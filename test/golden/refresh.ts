import { writeFile } from 'node:fs/promises';
import { goldenCases, goldenFiles, goldenFolder } from './produce.ts';

// `npm run golden [case …]`: writes what the cases become now. Look at the difference before you commit it.
const wanted = process.argv.slice(2);
for (const name of await goldenCases()) {
  if (wanted.length && !wanted.includes(name)) continue;
  for (const [file, contents] of await goldenFiles(name)) await writeFile(`${goldenFolder}/${name}/${file}`, contents);
}
