/** Commits the files of the test in the folder `argv[2]`, and is killed right before its `argv[3]`th change on the disk. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { commitFiles } from "../../write/commit-files.ts";
import { placesIn } from "../../write/places.ts";
import { newFiles } from "./commit-states.ts";

const [root = "", deadline = ""] = process.argv.slice(2);
let changes = 0;

function countCalls(name: "mkdirSync" | "renameSync" | "rmSync" | "writeFileSync"): void {
  const change = fs[name] as (...words: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...words: unknown[]) => {
      changes += 1;
      if (changes === Number(deadline)) process.kill(process.pid, "SIGKILL");
      return change(...words);
    },
  });
}

(["mkdirSync", "renameSync", "rmSync", "writeFileSync"] as const).forEach(countCalls);
syncBuiltinESMExports();
commitFiles(root, placesIn(root), newFiles);
