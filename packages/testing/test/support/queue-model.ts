import type { SandboxBehaviour, RequestState } from "@connection-requests/testing";

const hourMs = 3_600_000;

interface ModelRequest {
  readonly id: string;
  state: RequestState;
  dueAt: number;
  readonly reports: string[];
}

/**
 * The queue as the documentation tells of it, as plainly as can be: lists that are searched from one end to the other. Slow,
 * and short enough to be believed.
 */
export class QueueModel {
  now = 0;
  queue: ModelRequest[] = [];
  away: ModelRequest[] = [];
  readonly all: ModelRequest[] = [];
  readonly told: string[] = [];
  readonly behaviour: Required<
    Pick<SandboxBehaviour, "capCounts" | "counters" | "reading" | "returnPosition">
  >;

  constructor(behaviour: QueueModel["behaviour"], ids: readonly string[]) {
    this.behaviour = behaviour;
    for (const id of ids) this.arrive(id);
  }

  arrive(id: string): void {
    const request: ModelRequest = { id, state: "waiting", dueAt: 0, reports: [] };
    this.all.push(request);
    this.queue.push(request);
  }

  /** Time passes millisecond by millisecond; only those at which something is due matter. */
  advance(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.away.reduce<ModelRequest | undefined>(
        (a, b) => (a && a.dueAt <= b.dueAt ? a : b),
        undefined,
      );
      if (!next || next.dueAt > end) break;
      this.away = this.away.filter((request) => request !== next);
      if (next.state === "leased" && !this.comesBack(next, "lapse")) next.state = "failed";
      else this.putBack(next);
    }
    this.now = end;
  }

  read(offset: number, limit: number): string[] {
    if (this.behaviour.reading === "peek")
      return this.queue.slice(offset, offset + limit).map(({ id }) => id);
    return this.queue.slice(0, limit).map((request) => {
      this.queue = this.queue.filter((other) => other !== request);
      this.send(request, "leased", 24);
      return request.id;
    });
  }

  /** Whether the report is accepted. */
  report(request: ModelRequest, status: string): boolean {
    if (request.state !== "waiting" && request.state !== "leased") return false;
    this.queue = this.queue.filter((other) => other !== request);
    this.away = this.away.filter((other) => other !== request);
    if (status !== "CRRET") this.told.push(`${request.id} ${status}`);
    if (status === "CRSUC") request.reports.push(status);
    if (status === "CRSUC") request.state = "connected";
    else if (this.comesBack(request, status)) this.send(request, "returning", status === "CRRET" ? 1 : 24);
    else request.state = "failed";
    return true;
  }

  private comesBack(request: ModelRequest, cause: string): boolean {
    request.reports.push(cause);
    const { counters, capCounts } = this.behaviour;
    const kind = (one: string): string =>
      counters === "shared" ? "" : counters === "per-kind" ? one.slice(0, 4) : one;
    const count = request.reports.filter((other) => kind(other) === kind(cause)).length;
    const cap = cause.startsWith("CREU") ? 4 : 48;
    return capCounts === "returns" ? count <= cap : count < cap;
  }

  private send(request: ModelRequest, state: RequestState, hours: number): void {
    Object.assign(request, { state, dueAt: this.now + hours * hourMs });
    this.away.push(request);
  }

  private putBack(request: ModelRequest): void {
    request.state = "waiting";
    const { returnPosition } = this.behaviour;
    if (returnPosition === "front") this.queue.unshift(request);
    else this.queue.push(request);
    if (returnPosition === "original") this.queue.sort((a, b) => this.all.indexOf(a) - this.all.indexOf(b));
  }
}
