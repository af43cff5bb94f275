// The platform's numbers and codes, each with the document it comes from.

/** Reading and writing documents. */
export const DATABASE_LIMITS = {
  /** Rows of a `get` without `limit` from a function (WeChat docs, database limit). */
  defaultRows: 100,
  /** Most rows of one `get` from a function. */
  maximumRows: 1000,
  /** Most rows of one `get` from a phone. */
  phoneRows: 20,
  /** Size of one answer to a phone; more is -602001. */
  phoneBytes: 1024 * 1024,
  /** Rows of an aggregation without `limit` (reported by users of the platform). */
  aggregateRows: 20,
  /** Rows of a `$geoNear` without `limit` (MongoDB 4.0 manual, $geoNear). */
  geoNearRows: 100,
  /** The names that a collection can have (Tencent Cloud API, CreateTable). */
  collectionName: /^[A-Za-z0-9-][\w-]{0,95}$/,
  /** A document's size in bytes (MongoDB, CloudBase). */
  documentBytes: 16 * 1024 * 1024,
  /** Levels of objects and lists in a document, itself the first (MongoDB manual, limits). */
  documentDepth: 100,
  /** Most bytes that one value, or one $group or $sort, may take (MongoDB manual, aggregation pipeline limits). */
  stageBytes: 100 * 1024 * 1024,
  /** Most bytes of one answer to a function. Not the platform's number. */
  answerBytes: 100 * 1024 * 1024,
  /**
   * How long one request may work, and the most bytes of what it makes and holds at once. Not the platform's numbers;
   * the SDK gives up after fifteen seconds.
   */
  request: { milliseconds: 10_000, bytes: 512 * 1024 * 1024 },
  /** An open transaction is aborted after this time (WeChat docs, transactions). */
  transactionMilliseconds: 30_000,
} as const;

/** Running functions. */
export const FUNCTION_LIMITS = {
  /** Time-out when none is configured (WeChat docs, cloud functions). */
  defaultTimeoutSeconds: 3,
  /** Memory when none is configured. */
  defaultMemoryMb: 256,
  /** Size of the event of a phone (WeChat docs, callFunction). */
  phoneEventBytes: 100 * 1024,
  /** Size of the answer to a phone; more is -604001. */
  phoneAnswerBytes: 1024 * 1024,
  /** Size of the event and the answer between two functions (SCF, synchronous call). */
  functionCallBytes: 6 * 1024 * 1024,
  /** Most processes of one function on this machine. */
  maxInstances: 8,
  /** Time for loading the code; it does not count towards the function's time-out (SCF, initialisation). */
  initTimeoutSeconds: 65,
  /** An unused warm process is ended after this time. */
  idleTtlMs: 5 * 60_000,
} as const;

/** Files (WeChat docs: storage, getTempFileURL, deleteFile). */
export const STORAGE_LIMITS = {
  pathBytes: 850,
  filesPerCall: 50,
  /** How long the link to a private file works unless `max_age` is given. */
  linkTtlSeconds: 600,
  fileBytes: 50 * 1024 * 1024,
} as const;

/** WeChat's own API. */
export const WECHAT_LIMITS = {
  /** Content checks need a user who was active this recently, else 61010 (msgSecCheck, mediaCheckAsync). */
  recentVisitMs: 2 * 3_600_000,
  checkedTextCharacters: 2500,
  /** imgSecCheck: size of the picture. */
  checkedPictureBytes: 1024 * 1024,
  /** getPhoneNumber: a code works once and for this time. */
  phoneCodeTtlMs: 5 * 60_000,
  /** How long a cloud id can be opened (WeChat docs, open data). */
  openDataTtlMs: 5 * 60_000,
  /** requestSubscribeMessage: templates in one request. */
  templatesPerRequest: 5,
  /** wxacode.getUnlimited: length of the scene. */
  sceneCharacters: 32,
  /** wxacode.get: length of the path. */
  codePathCharacters: 1024,
  /** wxacode: width of the picture in pixels. */
  codeWidth: { min: 280, default: 430, max: 1280 },
  /** How long one send takes; a second send to the same user meanwhile is 43108. */
  sendDurationMs: 40,
  /** mediaCheckAsync: delay of the pushed verdict (up to 30 minutes in the cloud). */
  pushDelayMs: 150,
  /** customerServiceMessage.send: messages allowed after a user's message, and for how long (WeChat docs). */
  customerMessages: 5,
  customerMessageTtlMs: 48 * 3_600_000,
} as const;

/** What a phone sees when a call fails (WeChat docs, error codes; the time-out as reported from real projects). */
export const PHONE_ERROR_CODES: Record<string, number> = {
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

const MB = 1024 * 1024;

/** Largest request body by the start of the path; the first entry that fits counts. Not the platform's numbers. */
export const BODY_BYTES: readonly (readonly [prefix: string, bytes: number])[] = [
  ['/admin', 24 * MB],
  ['/cloud/files', STORAGE_LIMITS.fileBytes],
  ['/files/', STORAGE_LIMITS.fileBytes],
  ['/cloud/database', 24 * MB],
  ['/control/seed', 256 * MB],
  ['/', 4 * MB],
];

/** Deepest nesting of a JSON body. Not the platform's number. */
export const JSON_DEPTH = 200;

/** Names of the one environment that every function runs in. */
export const CLOUD_ENV = {
  id: 'local-env',
  bucket: '6c6f-local-env-1300000000',
  appid: 'wx0000000000000000',
  region: 'ap-shanghai',
} as const;
