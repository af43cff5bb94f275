/** The cloud environment that a build talks to; empty means the account's default. */
declare const CLOUD_ENV: string;
