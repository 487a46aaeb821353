// Reports violations of the JSON Resume schema in each job; exits with 1 if there are any. The schema allows additional
// properties, so unknown properties are reported here.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Validator } from "jsonschema";

const folder = createRequire(import.meta.url).resolve("@jsonresume/schema/package.json").replace(/package\.json$/, "");
const schema = JSON.parse(readFileSync(`${folder}job-schema.json`, "utf8"));

// The properties of a value that its schema does not define.
function unknown(value, schema, path) {
  if (Array.isArray(value)) return value.flatMap((item, at) => unknown(item, schema.items ?? {}, `${path}/${at}`));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = schema.properties?.[name];
    return known ? unknown(inner, known, `${path}/${name}`) : [`${path}/${name}: the schema has no such name`];
  });
}

let failed = false;
for (const file of process.argv.slice(2)) {
  const job = JSON.parse(readFileSync(file, "utf8"));
  const errors = new Validator().validate(job, schema).errors.map((error) => error.stack);
  const issues = [...errors, ...unknown(job, schema, "")];
  failed ||= issues.length > 0;
  console.log(`${issues.length === 0 ? "valid" : "BROKEN"}: ${file.split("/").pop()}`);
  for (const issue of issues) console.log(`  ${issue}`);
}
process.exit(failed ? 1 : 0);
