// The platform's own numbers and codes, as data. Each names where it is documented.

/** Reading and writing documents. */
export const DATABASE_LIMITS = {
  /** Rows of a `get` without `limit` from a function (WeChat docs, database limit). */
  defaultRows: 100,
  /** Rows of one `get` at most from a function. */
  maximumRows: 1000,
  /** Rows of one `get` at most from a phone. */
  phoneRows: 20,
  /** What one answer to a phone may weigh; more is -602001. */
  phoneBytes: 1024 * 1024,
  /** Rows of an aggregation without `limit` (reported by users of the platform). */
  aggregateRows: 20,
  /** Rows of a `$geoNear` without `limit` (MongoDB 4.0 manual, $geoNear). */
  geoNearRows: 100,
  /** A document's size in bytes (MongoDB, CloudBase). */
  documentBytes: 16 * 1024 * 1024,
  /** A transaction not ended by then is gone (WeChat docs, transactions). */
  transactionMilliseconds: 30_000,
} as const;

/** Running functions. */
export const FUNCTION_LIMITS = {
  /** Time-out when none is configured (WeChat docs, cloud functions). */
  defaultSeconds: 3,
  /** Memory when none is configured. */
  defaultMegabytes: 256,
  /** The event a phone may send (WeChat docs, callFunction). */
  eventBytes: 100 * 1024,
  /** The answer a phone may get; more is -604001. */
  answerBytes: 1024 * 1024,
  /** Processes of one function at most, on this machine. */
  instances: 8,
} as const;

/** More about running functions. */
export const INSTANCE_LIMITS = {
  /** The event and the answer between two functions (SCF, synchronous call). */
  bytesBetweenFunctions: 6 * 1024 * 1024,
  /** Loading the code may take this long; it does not count as the function's own time (SCF, initialisation). */
  loadingSeconds: 65,
  /** A warm process that nobody needs is ended after this long. */
  idleMilliseconds: 5 * 60_000,
} as const;

/** Files (WeChat docs: storage, getTempFileURL, deleteFile). */
export const STORAGE_LIMITS = {
  nameBytes: 850,
  filesPerCall: 50,
  /** A private file's link lives this long unless `max_age` says otherwise. */
  linkSeconds: 600,
  fileBytes: 50 * 1024 * 1024,
} as const;

/** WeChat's own API. */
export const WECHAT_LIMITS = {
  /** Content checks want a person who was here this recently, else 61010 (msgSecCheck, mediaCheckAsync). */
  visitMilliseconds: 2 * 3_600_000,
  checkedCharacters: 2500,
  /** imgSecCheck: a picture at most. */
  checkedPictureBytes: 1024 * 1024,
  /** getPhoneNumber: a code works once and this long. */
  phoneCodeMilliseconds: 5 * 60_000,
  /** A cloud id can be opened this long (WeChat docs, open data). */
  openDataMilliseconds: 5 * 60_000,
  /** requestSubscribeMessage: templates in one question. */
  templatesPerQuestion: 5,
  /** getUnlimited: the scene and the picture. */
  sceneCharacters: 32,
  codeWidth: { least: 280, usual: 430, most: 1280 },
  /** How long one send is under way; a second to the same person meanwhile is 43108. */
  sendMilliseconds: 40,
  /** mediaCheckAsync: the verdict is pushed after this long (up to 30 minutes in the cloud). */
  verdictMilliseconds: 150,
} as const;

/** What a phone sees when a call fails (WeChat docs, error codes; the time-out as reported from real projects). */
export const PHONE_CODES: Record<string, number> = {
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTION_NOT_FOUND: -501000,
  RESPONSE_TOO_LARGE: -604001,
  SYS_ERR: -501001,
  INVALID_PARAM: -501007,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_PERMISSION_DENIED: -502003,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  DATABASE_RESULT_TOO_LARGE: -602001,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_EXCEED_AUTHORITY: -503002,
  STORAGE_FILE_NONEXIST: -503003,
};

/** Names of the world in which every function here believes it runs. */
export const WORLD = {
  environment: 'local-env',
  bucket: '6c6f-local-env-1300000000',
  appid: 'wx0000000000000000',
  region: 'ap-shanghai',
} as const;
