// The parts of WeChat's older component framework that the tests use. `j-component` is named by its file: the package's
// own types would put `wx` and `Page` into every file.

declare module 'miniprogram-exparser' {
  export function addGlobalErrorListener(heard: (error: Error) => boolean): void;
  export function addGlobalWarningListener(heard: (message: string) => boolean): void;
}

declare module 'j-component/src/index.js' {
  type Node = { $$: HTMLElement };
  export type Instance = {
    _exparserNode: Node;
    data: Record<string, unknown>;
    triggerEvent(type: string, detail: unknown, options: object): void;
  };
  type Definition = {
    id: string;
    tagName: string;
    /** Text, or the result of compiling a file with wcc. */
    template: unknown;
    usingComponents?: Record<string, string>;
    properties?: Record<string, unknown>;
    observers?: Record<string, (this: Instance) => void>;
    attached?(this: Instance): void;
    data?: unknown;
    options?: unknown;
    methods?: Record<string, (event: unknown) => unknown>;
  };
  type Root = { attach(parent: HTMLElement): void; detach(): void; setData(data: Record<string, unknown>): void };
  export function register(definition: Definition): string;
  export function create(id: string): Root;
}
