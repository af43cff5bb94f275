// WeChat's older component framework, and WeChat's own small page around it: only what the tests ask of them.
// `j-component` is named by its file, since its own types would put `wx` and `Page` into every file of the project

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
    /** Text, or what wcc made of a file. */
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
