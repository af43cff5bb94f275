import { createHash } from 'node:crypto';

// Real pictures of 16 × 12 pixels as cameras and programs write them, and metadata to put into them.

const BASE64 = {
  baseline:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////' +
    '////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////' +
    '////wAARCAAMABADASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABcQAAMBAAAAAAAAAAAAAAAAAAABAgP/xAAVAQEBAAAA' +
    'AAAAAAAAAAAAAAAAAf/EABYRAQEBAAAAAAAAAAAAAAAAAAIAAf/aAAwDAQACEQMRAD8AGcxJzElISUhqoHf/2Q==',
  progressive:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////' +
    '////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////' +
    '////wgARCAAMABADASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABUBAQEAAAAAAAAAAAAAAAAAAAAB/9oADAMBAAIQAxAA' +
    'AAEJJP/EABYQAQEBAAAAAAAAAAAAAAAAABEAEP/aAAgBAQABBQIjf//EABURAQEAAAAAAAAAAAAAAAAAAAEA/9oACAEDAQE/ARv/xAAV' +
    'EQEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAgEBPwGv/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwIf/8QAFRABAQAAAAAAAAAA' +
    'AAAAAAAAAAH/2gAIAQEAAT8hhCI//9oADAMBAAIAAwAAABAH/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxB//8QAFREBAQAA' +
    'AAAAAAAAAAAAAAAAAAH/2gAIAQIBAT8Qp//EABYQAQEBAAAAAAAAAAAAAAAAAAEAEP/aAAgBAQABPxDABAv/2Q==',
  printing:
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwBQNzxGPDJQRkFGWlVQX3jIgnhubnj1r7mRyP//////////////////////////////////////' +
    '/////////////8AAFAgADAAQBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAEAwH/xAAZEAEAAgMAAAAAAAAAAAAAAAAA' +
    'AQMSE2H/2gAOBEMATQBZAEsAAD8AwqY6eOLVtRp4CKpdjALajGAf/9k=',
  webp: 'UklGRjQAAABXRUJQVlA4ICgAAABwAQCdASoQAAwAD8DOJbACdAFAAADM/7/aulU+TLvu1vWy+y6BAAAA',
  gif: 'R0lGODdhEAAMAIEAAHigeHgoeAAAAAAAACwAAAAAEAAMAAAIIgADCBxIsKDBgwgTKlzIUCCAhxAjSpxIsaLFixgzatxIMSAAOw==',
  avif:
    'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAA' +
    'AAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAJgAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFD' +
    'b2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAEAAAAAwAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJu' +
    'Y2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAALm1kYXQSAAoJGAz+2iAhoNCAMhcf94eFFd///+LLAAB1d4S3aetWtqwC' +
    '2Q==',
} as const;
export type PictureKind = keyof typeof BASE64;

/** A whole picture of a kind, without metadata. */
export const aPicture = (kind: PictureKind = 'baseline'): Buffer => Buffer.from(BASE64[kind], 'base64');

/** A JPEG like no other of another name. */
export function aPictureNamed(name: string): Buffer {
  const bytes = aPicture();
  const tables = bytes.indexOf(Buffer.from([0xff, 0xdb]));
  createHash('sha256')
    .update(name)
    .digest()
    .copy(bytes, tables + 5, 0, 8);
  return bytes;
}

/** What no copy of a photo may tell. */
export const SECRET = 'secret 30.50N 112.90E Huawei Lin';

/** The segments in which cameras and programs leave words: their marker and how their contents begin. */
export const JPEG_METADATA: Readonly<Record<string, readonly [marker: number, head: string]>> = {
  exif: [0xe1, 'Exif\0\0'],
  xmp: [0xe1, 'http://ns.adobe.com/xap/1.0/\0'],
  extendedXmp: [0xe1, 'http://ns.adobe.com/xmp/extension/\0'],
  profile: [0xe2, 'ICC_PROFILE\0\x01\x01'],
  secondPicture: [0xe2, 'MPF\0'],
  makerNotes: [0xe7, 'HUAWEI\0'],
  c2pa: [0xeb, 'JP\0\x01\0\0\0\x01\0\0\0\x20jumb'],
  ducky: [0xec, 'Ducky'],
  iptc: [0xed, 'Photoshop 3.0\0'],
  comment: [0xfe, ''],
};

const jpegSegment = (marker: number, contents: string): Buffer => {
  const bytes = Buffer.from(contents, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]), bytes]);
};

/** The picture with every kind of metadata at its beginning, and more words behind its end. */
export const aPhotoWithMetadata = (kind: 'baseline' | 'progressive' | 'printing' = 'baseline'): Buffer => {
  const whole = aPicture(kind);
  const metadata = Object.values(JPEG_METADATA).map(([marker, head]) => jpegSegment(marker, head + SECRET));
  return Buffer.concat([whole.subarray(0, 2), ...metadata, whole.subarray(2), Buffer.from(SECRET)]);
};

/** A JPEG that says it has so many pixels. */
export function aPictureOfSize(width: number, height: number): Buffer {
  const bytes = aPicture();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

/** A real HEIC needs a camera; readers tell one by its first box alone. */
export const anHeic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);

/** Puts chunks before the picture data of a PNG, and words behind its end. */
export function aPngWithChunks(png: Buffer, types: readonly string[]): Buffer {
  const at = png.indexOf('IDAT') - 4;
  const chunks = types.map((type) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(SECRET.length);
    return Buffer.concat([size, Buffer.from(type + SECRET), Buffer.alloc(4)]);
  });
  return Buffer.concat([png.subarray(0, at), ...chunks, png.subarray(at), Buffer.from(SECRET)]);
}
