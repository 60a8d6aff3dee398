import { listen, siteServer } from '../../lib/export/serve-site.ts';
import { build } from '../build/builder.ts';
import { specimen, writeSpecimen } from './specimen-site.ts';

/** Builds the specimen and serves it on `PORT`, for the browser tests: `playwright.config.ts`. */

await writeSpecimen();
const { code, printed } = await build({
  SITE_URL: specimen.url,
  GALLEY_CONTENT: specimen.content,
  GALLEY_OUT: specimen.out,
  GALLEY_TODAY: specimen.today,
});
console.log(printed);
if (code !== 0) process.exit(1);
await listen(siteServer(specimen.out, new URL(specimen.url).pathname), Number(process.env.PORT));
