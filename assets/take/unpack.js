/* What is packed in the file: text of five signs for four bytes, and in it a frame of Zstandard, which `fzstd` reads. */
(function () {
  "use strict";

  const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";
  const VALUES = new Uint8Array(128);
  for (let at = 0; at < SIGNS.length; at += 1) VALUES[SIGNS.charCodeAt(at)] = at;

  // The text is filled up to whole fives with the last sign, which is cut off again at the end.
  function bytesOf(text) {
    const bytes = new Uint8Array(Math.ceil(text.length / 5) * 4);
    const left = (5 - (text.length % 5)) % 5;
    const filled = text + "~".repeat(left);
    for (let from = 0, to = 0; from < filled.length; from += 5, to += 4) {
      let value = 0;
      for (let at = 0; at < 5; at += 1) value = value * 85 + VALUES[filled.charCodeAt(from + at)];
      bytes[to] = value >>> 24;
      bytes[to + 1] = value >>> 16;
      bytes[to + 2] = value >>> 8;
      bytes[to + 3] = value;
    }
    return bytes.subarray(0, bytes.length - left);
  }

  // The text of a chunk.
  window.s3unpack = (element) => new TextDecoder().decode(window.fzstd.decompress(bytesOf(element.textContent)));
})();
