// Reports problems with the job posting in each page; exits with 1 if there are any, or if a page has none. Messages
// about optional properties are only shown: a job that is not fully remote has no remote properties.
import { readFileSync } from "node:fs";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";

let failed = false;
for (const file of process.argv.slice(2)) {
  const data = new WebAutoExtractor({ addLocation: true }).parse(readFileSync(file, "utf8"));
  const issues = await new Validator().validate(data);
  const errors = issues.filter((issue) => issue.severity === "ERROR");
  const found = Boolean(data.jsonld.JobPosting);
  failed ||= !found || errors.length > 0;
  console.log(`${found && errors.length === 0 ? "valid" : "BROKEN"}: ${file.split("/").pop()}`);
  for (const issue of issues) console.log(`  ${issue.severity}: ${issue.issueMessage}`);
}
process.exit(failed ? 1 : 0);
