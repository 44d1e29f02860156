/**
 * The keys that ids are made of. FROZEN with `canonicalUrl` v1 and published test vectors: a page and a claim must have the
 * same key on every machine and in every version.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { base32nopad } from '@scure/base';
import { NEAR, near, type Quote } from './near.ts';

const encoder = new TextEncoder();
/** Room for a short text in UTF-8: tens of thousands are hashed in a row when a file comes in. */
const room = new Uint8Array(16 * 1024);

function utf8(text: string): Uint8Array {
  // a unit of UTF-16 takes three bytes at most
  return text.length * 3 > room.length
    ? encoder.encode(text)
    : room.subarray(0, encoder.encodeInto(text, room).written);
}

/** First `length` characters, of 51, of the lower-case RFC 4648 base32 of sha256(text in UTF-8). */
export function hash(text: string, length: number): string {
  // every five bytes are eight characters by themselves
  const bytes = sha256(utf8(text)).subarray(0, Math.ceil(length / 8) * 5);
  return base32nopad.encode(bytes).toLowerCase().slice(0, length);
}

/** Key of a page, 20 characters, from its canonical address. */
export function pageKey(canonical: string): string {
  return hash(`page1${canonical}`, 20);
}

/** Key of a claim, 26 characters, from its page's canonical address, its words and up to 32 units around them. */
export function claimKey(canonical: string, quote: Quote): string {
  const { prefix, suffix } = near(quote);
  const before = norm(prefix).slice(-NEAR);
  const after = norm(suffix).slice(0, NEAR);
  return hash(`claim1${canonical}${norm(quote.exact)}${before}${after}`, 26);
}

/** Tells whether an article's text was edited: 26 characters. */
export function textHash(text: string): string {
  return hash(text, 26);
}

/**
 * Words without what editors and browsers change on the way: NFKC, one kind of quote, dash and space, nothing invisible,
 * lower case, trimmed. `“60 %” — Minsk` → `"60 %" - minsk`.
 */
export function norm(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F]/g, '')
    .replace(/[\u00AB\u00BB\u201C-\u201F\u300C-\u300F\u301D-\u301F]/g, '"')
    .replace(/[`\u2018-\u201B\u2032\u2035\u2039\u203A]/g, "'")
    .replace(/[-\u2010-\u2015\u2212]+/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}

/** A fresh reviewer key: random, so that nobody's name is in an id. */
export function newReviewer(): string {
  return random(16);
}

/** A fresh device key: keeps two devices of one reviewer apart within a millisecond. */
export function newDevice(): string {
  return random(4);
}

function random(length: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  // Bytes from 252 on would favour the first letters.
  const fair = 256 - (256 % alphabet.length);
  let key = '';
  while (key.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < fair && key.length < length) key += alphabet.charAt(byte % alphabet.length);
    }
  }
  return key;
}
