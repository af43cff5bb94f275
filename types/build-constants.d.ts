/** The cloud environment of the build; empty means the account's default. */
declare const CLOUD_ENV: string;
