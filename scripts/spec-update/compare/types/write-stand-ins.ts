import type { Declarations } from "./find-declarations.ts";

/** One side of a comparison. */
export interface StandInSide {
  readonly folder: string;
  readonly declarations: Declarations;
}

/** A program in which each statement stands for one name of the old surface. */
export interface StandIns {
  readonly text: string;
  /** Of the statement in each line, the name that it is about; empty for the other lines. */
  readonly names: readonly string[];
}

/**
 * Writes a program that puts what is new in the place of what was there before, so as to see what no program of the
 * corpus happens to use. A method must take all arguments that the old one took, and give nothing that the old one did
 * not. Of a type, every member must be left: whoever reads it or writes it out does not compile otherwise.
 */
export function writeStandIns(before: StandInSide, after: StandInSide): StandIns {
  const imports = [before, after].map(({ folder }, index) => {
    return `import type * as ${index === 0 ? "Old" : "New"} from "..${folder}/generated/client.ts";`;
  });
  const [old, current] = [before.declarations, after.declarations];
  const methods = old.methods.filter((name) => current.methods.includes(name));
  const types = old.types.filter((name) => current.types.includes(name));
  const statements = [
    ...methods.map((name) => {
      const key = /^["']/.test(name) ? name : JSON.stringify(name);
      return `(method: New.${current.client}[${key}]): Old.${old.client}[${key}] => method;`;
    }),
    ...types.map((name) => `(member: keyof Old.${name}): keyof New.${name} => member;`),
  ];
  const names = [...methods.map((name) => name.replaceAll(/["']/g, "")), ...types];
  return { text: `${[...imports, ...statements].join("\n")}\n`, names: [...imports.map(() => ""), ...names] };
}
