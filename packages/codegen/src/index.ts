/** The whole public surface of codegen, by name. */
export { generate } from "./generate.ts";
export type { GenerateOptions, GenerateResult } from "./generate.ts";
export { CodegenError } from "./errors.ts";
export type { CodegenErrorCode, CodegenErrorDetails } from "./errors.ts";
export type { OverlayReceipt } from "./read/apply-overlay.ts";
