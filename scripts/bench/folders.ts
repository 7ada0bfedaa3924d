import { join } from "node:path";

/** This folder, where the peers are installed. */
export const benchFolder: string = import.meta.dirname;

/** What the bench makes: generated peers, bundles. Ignored by git, and safe to delete. */
export const outputFolder: string = join(benchFolder, "dist");

/** The root of the repository. */
export const rootFolder: string = join(benchFolder, "../..");

/** The package under measurement. */
export const clientFolder: string = join(rootFolder, "packages/client");
