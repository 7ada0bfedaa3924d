/** Beyond this, an object is easier to review with a line per member. */
const longestLine = 110;

/** A value as a JavaScript literal; what is undefined is left out. `indent` is that of the line on which it starts. */
export function formatLiteral(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((item) => formatLiteral(item, inner))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => `${formatKey(key)}: ${formatLiteral(member, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  const line =
    members.length === 0 ? `${open}${close}`.replace("  ", "") : `${open}${members.join(", ")}${close}`;
  const isShort = !line.includes("\n") && indent.length + line.length <= longestLine;
  if (isShort) return line;
  return `${open.trim()}\n${members.map((member) => `${inner}${member},\n`).join("")}${indent}${close.trim()}`;
}

/** A name as the key of an object literal or of an interface. */
export function formatKey(name: string): string {
  // As a plain key in a literal, this one would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
