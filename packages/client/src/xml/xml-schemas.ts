/** A value that stands in an element as text. `uri` is text in which a server may forget to escape `&`. */
export type XmlScalar = "text" | "uri" | "number" | "boolean";

/** An object, as elements in an element. */
export interface XmlObject {
  /** In the order in which they are written; they are read in any order. */
  readonly properties: readonly XmlProperty[];
}

/** What stands in an element: text, a value of another type, or an object that has no name. */
export type XmlValue = XmlScalar | XmlReference | XmlObject;

/** A value of another type. */
export interface XmlReference {
  /** Name of the type. */
  readonly type: string;
}

/** How an array travels. */
export interface XmlList {
  /** Name of the element of one item. */
  readonly item: string;
  /** Other names of it that are understood. */
  readonly otherItems?: readonly string[];
  /** One element stands around the items. */
  readonly wrapped?: true;
  /** Without an element the array is empty, not absent. */
  readonly required?: true;
  /** A nil element means null, not an empty array. */
  readonly nullable?: true;
}

/** A property of an object. */
export interface XmlProperty {
  /** Its key in JSON. */
  readonly name: string;
  /** Name of the element, when it is not that of the property. */
  readonly element?: string;
  /** What the element holds, or each item of the list. */
  readonly value: XmlValue;
  /** Given if it is an array. */
  readonly list?: XmlList;
}

/** A named object that travels as XML, also as a document of its own. */
export interface XmlType extends XmlObject {
  /** Name of its element when it is the whole document. */
  readonly root: string;
  /** Other names of it that are understood. */
  readonly otherRoots?: readonly string[];
  /** Something in it may be null, so its root declares the namespace of nil. */
  readonly holdsNull?: true;
}

/** The types that the bodies of an operation are. */
export interface XmlOperation {
  /** Type of the request body, if it can be XML. */
  readonly body?: string;
  /** By status: `200`, `2XX` or `default`. */
  readonly responses?: Readonly<Record<string, string>>;
}

/** All that travels as XML. Written by codegen. */
export interface XmlSchemas {
  /** By their names in TypeScript. */
  readonly types: Readonly<Record<string, XmlType>>;
  /** By the name of the method. */
  readonly operations: Readonly<Record<string, XmlOperation>>;
}
