/** What makes documents go wrong. */
const snippets = [
  ..."<>&;'\"=/!?-[]: \t\r\n",
  "</",
  "/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x ",
  "?>",
  "<!DOCTYPE a [",
  "<!ENTITY a 'b'>",
  "&amp;",
  "&a=",
  "&#0;",
  "&#x1F600;",
  "xmlns='u'",
  "xmlns:xsi=''",
  ' xsi:nil="true"',
  "<ConnectionRequest>",
  "</ConnectionRequest>",
  "<Items>",
  "<Items/>",
  "<NextPage>",
  "<New/>",
  "<!-- -->",
  "\0",
  "\uFEFF",
  "\uFFFF",
  "\uD800",
  "\uDC00",
];

/** Gives numbers from 0 up to, not including, a limit. */
export type Random = (limit: number) => number;

/** Numbers that are the same in each run (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Changes a document in one to three places: cuts, repeats, moves, or inserts, text as it comes or whole elements. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let changes = 1 + random(3); changes > 0; changes -= 1)
    mutated = random(2) === 0 ? changeText(mutated, random) : changeElement(mutated, random);
  return mutated;
}

/** Cuts out an element without children, or repeats it, so that the document stays well-formed. */
function changeElement(text: string, random: Random): string {
  const elements = [...text.matchAll(/<([\w-]+)[^<>]*(?:\/>|>[^<]*<\/\1>)/g)];
  const chosen = elements[random(elements.length || 1)];
  if (!chosen) return text;
  const before = text.slice(0, chosen.index);
  const after = text.slice(chosen.index + chosen[0].length);
  return before + chosen[0].repeat([0, 0, 2, 200][random(4)] ?? 0) + after;
}

function changeText(text: string, random: Random): string {
  const start = random(text.length + 1);
  const end = Math.min(text.length, start + random(60));
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const place = random(text.length + 1);
  switch (random(6)) {
    case 0:
      return before + after;
    case 1:
      return before + part.repeat(2 + random(40)) + after;
    case 2:
      return before + String(snippets[random(snippets.length)]) + part + after;
    case 3:
      return before + String(snippets[random(snippets.length)]).repeat(1 + random(30)) + after;
    case 4:
      return text.slice(0, place) + part + text.slice(place);
    default:
      return random(10) === 0 ? before : before + String.fromCharCode(0x20 + random(0x60)) + after;
  }
}
