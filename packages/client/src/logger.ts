/** Where the client reports to: the shape of `console`. Nothing personal or secret is ever passed to it. */
export interface Logger {
  /** Not used today. */
  debug(message: string): void;
  /** An attempt that was answered with a status below 400. */
  info(message: string): void;
  /** An attempt that failed, a deprecation that the server announces, an answer that breaks the description. */
  warn(message: string): void;
  /** Not used today: what fails is thrown. */
  error(message: string): void;
}

/** How much is reported; each level includes those after it. */
export type LogLevel = "debug" | "info" | "warn" | "error";

const levels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/** Reports one line at a level; it never throws. */
export type Log = (level: LogLevel, message: string) => void;

/** Passes on what is important enough. A logger that throws is ignored: it must not make a call fail. */
export function createLog(logger: Logger, least: LogLevel): Log {
  return (level, message) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    try {
      const written: unknown = logger[level](message);
      if (written instanceof Promise) written.catch(() => undefined);
    } catch {
      // There is nowhere left to report to.
    }
  };
}
