/** An element of an XML example: text or children, never both. */
export interface XmlElement {
  name: string;
  isNil: boolean;
  text: string;
  children: XmlElement[];
}

const token =
  /<\/(?<close>[\w-]+)>|<(?<open>[\w-]+)(?<attributes>(?: [\w:]+="[^"<&]*")*) ?(?<empty>\/?)>|(?<text>(?:[^<&]|&(?:amp|lt|gt);)+)/y;

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** Reads the XML of the examples: elements, attributes, three entities. Throws on everything else, a raw `&` included. */
export function parseXml(source: string): XmlElement {
  const document: XmlElement = { name: "", isNil: false, text: "", children: [] };
  const open: XmlElement[] = [document];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const position = token.lastIndex;
    const groups = token.exec(source)?.groups;
    const parent = open.at(-1);
    if (!groups || !parent)
      throw new Error(`No well-formed XML at: ${source.slice(position, position + 40)}`);
    if (groups.close !== undefined) {
      if (open.pop()?.name !== groups.close) throw new Error(`</${groups.close}> closes another element.`);
    } else if (groups.open !== undefined) {
      const element = {
        name: groups.open,
        isNil: groups.attributes?.includes('xsi:nil="true"') ?? false,
        text: "",
        children: [],
      };
      parent.children.push(element);
      if (!groups.empty) open.push(element);
    } else {
      parent.text += (groups.text ?? "").replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
    }
  }
  const [root] = document.children;
  if (open.length !== 1 || !root || document.children.length > 1)
    throw new Error("One root element, closed, is needed.");
  return root;
}
