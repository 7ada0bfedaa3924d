/** An upstream document, or a state of the repository, that is refused. Nothing was written. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  /** `place` is a file, with `#/json/pointer` or `:line:column` where one can be told. */
  constructor(place: string, problem: string, remedy: string) {
    super(`${place} — ${problem} — ${remedy}`);
  }
}
