import { join } from "node:path";
import { outputFolder } from "../folders.ts";

/** The generated peers, each bundled into one file as our own package is: what an application would import. */
export const peerModules: Readonly<Record<"heyApi" | "redocly", string>> = {
  heyApi: join(outputFolder, "peers/hey-api.js"),
  redocly: join(outputFolder, "peers/redocly.js"),
};
