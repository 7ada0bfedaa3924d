import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../create-sandbox.ts";
import { serve } from "../serve.ts";
import { formatTime } from "../time/format-time.ts";
import type { CliProcess } from "./cli-process.ts";
import { describeServer } from "./describe-server.ts";
import { formatControl, formatExchange } from "./format-exchange.ts";
import { formatQueue } from "./format-queue.ts";
import { createPaint } from "./paint.ts";
import type { CliOptions } from "./parse-arguments.ts";
import { createLiveScreen, createPlainScreen } from "./screen.ts";
import type { Screen } from "./screen.ts";
import { isColourful, isLive } from "./terminal.ts";
import { whenStopped } from "./when-stopped.ts";

/** Milliseconds from a change to the picture of it. */
const redrawMs = 100;

/**
 * Serves a sandbox until the process is told to stop, and prints what happens.
 *
 * @throws {SandboxError} with code `serve` if the port cannot be used.
 */
export async function runSandbox(options: CliOptions, process: CliProcess): Promise<void> {
  const { requests, seed, isRealTime, isQuiet, profile, latencyMs, port, host } = options;
  const paint = createPaint(isColourful(process.stdout, process.env));
  const sandbox = createSandbox({
    connectionRequests: requests,
    seed,
    profile,
    time: isRealTime ? "real" : "virtual",
    onExchange: (entry) => screen.log(formatExchange(entry, paint)),
  });
  const screen = createScreen(sandbox, options, process);
  const server = await serve(sandbox, {
    port,
    host,
    latencyMs,
    onControl: (exchange) => screen.log(formatControl(exchange, formatTime(sandbox.clock.now()), paint)),
  });
  const { url } = server;
  const { credentials } = sandbox;
  const now = formatTime(sandbox.clock.now());
  process.stdout.write(isQuiet ? `${url}\n` : `${describeServer({ url, credentials, now }, options)}\n`);
  screen.refresh();
  // Time that runs by itself brings requests back without a call.
  const ticking = setInterval(screen.refresh, 1000);
  await whenStopped(process);
  clearInterval(ticking);
  screen.close();
  await server.close();
}

function createScreen(sandbox: Sandbox, options: CliOptions, { stdout, env }: CliProcess): Screen {
  if (options.isQuiet) return { log: () => {}, refresh: () => {}, close: () => {} };
  if (!isLive(stdout, env)) return createPlainScreen(stdout);
  const paint = createPaint(isColourful(stdout, env));
  const { isRealTime } = options;
  return createLiveScreen(stdout, {
    draw: (columns) => formatQueue(sandbox.toJSON(), { paint, columns, isRealTime }),
    schedule: (callback) => void setTimeout(callback, redrawMs).unref(),
  });
}
