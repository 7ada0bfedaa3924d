/** What the command line tool needs of the process that it runs in. */
export type CliProcess = Pick<NodeJS.Process, "env" | "off" | "on" | "ppid" | "stderr" | "stdout">;
