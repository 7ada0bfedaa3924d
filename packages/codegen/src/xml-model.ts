/** A value that stands in an element as text. `uri` is text in which a server may forget to escape `&`. */
export type XmlScalar = "text" | "uri" | "number" | "boolean";

/** What stands in an element: text, the value of a schema of `components.schemas`, or an object without a name. */
export type XmlValue =
  XmlScalar | { readonly component: string } | { readonly properties: readonly XmlProperty[] };

/** How an array travels. */
export interface XmlList {
  /** Name of the element of one item. */
  readonly item: string;
  /** Other names of it that are understood. */
  readonly otherItems: readonly string[];
  /** Whether one element stands around the items. */
  readonly isWrapped: boolean;
  readonly isItemNullable: boolean;
}

/** A property of an object, as an element. */
export interface XmlProperty {
  readonly name: string;
  /** Name of the element; that around the items where it is a wrapped list. */
  readonly element: string;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly value: XmlValue;
  readonly list?: XmlList;
}

/** An object schema of `components.schemas` that travels as XML. */
export interface XmlType {
  /** Name of the element when the object is the whole document. */
  readonly root: string;
  /** In the order in which they are written. */
  readonly properties: readonly XmlProperty[];
}

/** The bodies of an operation that are XML, by the components that they are. */
export interface XmlOperation {
  readonly operationId: string;
  readonly body?: string;
  /** Status, such as `200`, `2XX` or `default`, → component. */
  readonly responses: ReadonlyMap<string, string>;
}

/** All that travels as XML. */
export interface XmlModel {
  /** By key in `components.schemas`; only what a body leads to. */
  readonly types: ReadonlyMap<string, XmlType>;
  readonly operations: readonly XmlOperation[];
  /** What XML cannot express and was left out, one sentence each, with its place. */
  readonly warnings: readonly string[];
}
