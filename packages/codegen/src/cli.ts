#!/usr/bin/env node
import module from "node:module";
import { run } from "./run.ts";

// Most of a run is compiling TypeScript, the library. Absent before Node 22.8.
module.enableCompileCache?.();

process.exitCode = await run(process.argv.slice(2), process);
