import type { Server } from "../operation.ts";
import { childPlace, listPlaces, textAt } from "./place.ts";
import type { Place } from "./place.ts";

/** Reads where the API lives. */
export function readServers(root: Place): Server[] {
  return listPlaces(root, "servers").map((server) => {
    const description = textAt(server, "description");
    const environment = textAt(server, "x-environment");
    return {
      url: fillIn(textAt(server, "url") ?? "/", server),
      ...(description !== undefined && { description }),
      ...(environment !== undefined && { environment }),
    };
  });
}

function fillIn(url: string, server: Place): string {
  return url.replace(/\{([^{}]+)\}/g, (template, name: string) => {
    const variable = childPlace(server, "variables", name);
    return variable?.value["default"] === undefined ? template : String(variable.value["default"]);
  });
}
