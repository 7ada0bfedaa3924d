/** Takes the way into a copy of the repository out of a message, so that places read as in the repository. */
export function withoutTree(message: string, tree: string): string {
  return message.replaceAll(`${tree}/`, "");
}
