import { Failure } from '../domain/failure.ts';

/** SQLite's primary result codes that a person can do something about: https://www.sqlite.org/rescode.html */
const sqliteWords: Readonly<Record<number, string>> = {
  5: 'the database is held by another program; stop it or try again',
  6: 'the database is held by another program; stop it or try again',
  8: 'the database or its folder may only be read; allow this user to write it',
  10: 'the disk failed while reading or writing; check the disk',
  11: 'the file is damaged; put it aside and restore a backup',
  13: 'the disk is full; make room, nothing that was recorded is lost',
  14: 'the file cannot be opened; check that its folder exists and may be written',
  26: 'the file is not a Dateline database or is damaged; put it aside and restore a backup',
};

/** PostgreSQL's error codes likewise, by code or by class (the first two characters): appendix A of its manual. */
const postgresWords: Readonly<Record<string, string>> = {
  '28': 'the database refused the user name or password',
  '3D': 'there is no database of that name',
  '42501': 'this user may not do that in the database',
  '53': 'the database has no room or no connections left',
  '57': 'the database is shutting down',
  '08': 'the connection to the database was lost',
};

const networkWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at its address',
  ENOTFOUND: 'its host name is not known',
  ECONNRESET: 'the connection to the database was lost',
  EPIPE: 'the connection to the database was lost',
  ETIMEDOUT: 'the database did not answer in time',
  EACCES: 'the folder may not be written; allow this user to write it',
  EEXIST: 'a file stands where its folder should be; name another folder in DATELINE_DATA',
  ENOTDIR: 'a file stands where its folder should be; name another folder in DATELINE_DATA',
  EROFS: 'the folder may only be read; allow this user to write it',
  ENOSPC: 'the disk is full; make room, nothing that was recorded is lost',
};

const notTrusted = 'its certificate is not from an authority that is trusted; name the file of that authority in DATABASE_CA';

/** Node's codes for what is wrong with a server's certificate: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateWords: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: notTrusted,
  SELF_SIGNED_CERT_IN_CHAIN: notTrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: notTrusted,
  CERT_SIGNATURE_FAILURE: notTrusted,
  CERT_HAS_EXPIRED: 'its certificate has expired; renew it',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; compare the clocks',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'its certificate is for another host name; write the name it is for into DATABASE_URL, or sslmode=verify-ca',
};

/** What the server or the driver says where one of them wants encryption and the other does not, and has no code of its own. */
const encryptionWords: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/, 'it takes no encrypted connections; switch them on there, or take sslmode and DATABASE_CA away'],
  [/no encryption|SSL off/, 'it takes encrypted connections alone; set DATABASE_CA, or write sslmode=require into DATABASE_URL'],
];

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

function wordsFor(error: unknown): string {
  const sqlite = property(error, 'errcode');
  // The low byte of an extended code is the primary one.
  if (typeof sqlite === 'number') return sqliteWords[sqlite & 0xff] ?? `SQLite says: ${property(error, 'errstr')}`;
  const message = String(property(error, 'message'));
  const aboutEncryption = encryptionWords.find(([said]) => said.test(message));
  if (aboutEncryption) return aboutEncryption[1];
  const code = property(error, 'code');
  if (typeof code === 'string') {
    const known = networkWords[code] ?? certificateWords[code] ?? postgresWords[code] ?? postgresWords[code.slice(0, 2)];
    return known ?? `the database answered with error ${code}`;
  }
  return 'the connection to the database was lost or could not be made';
}

/** Tells in words what is wrong with the database. Its message names `where` and never holds values or a password. */
export function storageFailure(where: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('storage', `Storage (${where}): ${wordsFor(error)}.`, { cause: error });
}
