// What Netlify and Vercel send for each path of standard input, one a line, by
// their own readers of their files: { netlify: { path: headers }, vercel: … }.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.NODE_MODULES, "from.js"));
const deploy = new URL("../../deploy/", import.meta.url);
const file = (name) => new URL(name, deploy).pathname;
const paths = readFileSync(0, "utf8").split("\n").filter(Boolean);

/** The headers of each path, of rules [{ matches, headers }] of which the later holds. */
const sent = (rules) =>
  Object.fromEntries(
    paths.map((path) => {
      const matching = rules.filter(({ matches }) => matches.test(path));
      return [path, Object.assign({}, ...matching.map(({ headers }) => lowered(headers)))];
    }),
  );

const lowered = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

async function netlify() {
  const { parseAllHeaders } = await import(pathToFileURL(require.resolve("@netlify/headers-parser")));
  const { headers, errors } = await parseAllHeaders({
    netlifyConfigPath: file("netlify.toml"),
    minimal: false,
  });
  if (errors.length > 0) throw errors[0];
  return sent(headers.map(({ forRegExp, values }) => ({ matches: forRegExp, headers: values })));
}

function vercel() {
  const { getTransformedRoutes } = require("@vercel/routing-utils");
  const { headers } = JSON.parse(readFileSync(file("vercel.json"), "utf8"));
  const { routes, error } = getTransformedRoutes({ headers });
  if (error) throw new Error(error.message);
  return sent(routes.map(({ src, headers }) => ({ matches: new RegExp(src), headers })));
}

console.log(JSON.stringify({ netlify: await netlify(), vercel: vercel() }));
