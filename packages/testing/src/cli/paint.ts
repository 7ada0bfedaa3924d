/** What something is shown in. */
export type Colour = "green" | "yellow" | "red" | "blue" | "grey";

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** Of the standard palette (ECMA-48 SGR), which people choose to suit their eyes. */
const codes: Readonly<Record<Colour, number>> = { green: 32, yellow: 33, red: 31, blue: 34, grey: 90 };

/** Creates what colours a text. */
export function createPaint(isColourful: boolean): Paint {
  return (colour, text) => (isColourful ? `\u001B[${codes[colour]}m${text}\u001B[39m` : text);
}
