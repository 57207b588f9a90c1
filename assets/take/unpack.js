/* What is packed in the file: text of five signs for four bytes, and in it a stream of LZMA (raw, lc 4, lp 0, pb 0).
   The names are those of the format's description. */
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

  const LC = 4;
  // Where the chances of each kind of decision lie.
  const IS_MATCH = 0;
  const IS_REP = 12;
  const IS_REP_G0 = 24;
  const IS_REP_G1 = 36;
  const IS_REP_G2 = 48;
  const IS_REP0_LONG = 60;
  const POS_SLOT = 72;
  const POS_SPECIAL = POS_SLOT + 4 * 64;
  const ALIGN = POS_SPECIAL + 115;
  const LENGTH = ALIGN + 16;
  const LENGTH_SIZE = 2 + 8 + 8 + 256;
  const LITERAL = LENGTH + 2 * LENGTH_SIZE;

  function unpacked(packed, size) {
    const out = new Uint8Array(size);
    const chances = new Uint16Array(LITERAL + (0x300 << LC)).fill(1024);
    let read = 5;
    let range = 0xffffffff;
    let code = ((packed[1] << 24) | (packed[2] << 16) | (packed[3] << 8) | packed[4]) >>> 0;
    let written = 0;
    let state = 0;
    let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];

    function bit(at) {
      const chance = chances[at];
      const bound = (range >>> 11) * chance;
      let found = 0;
      if (code < bound) {
        range = bound;
        chances[at] = chance + ((2048 - chance) >>> 5);
      } else {
        range -= bound;
        code -= bound;
        chances[at] = chance - (chance >>> 5);
        found = 1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[read]) >>> 0;
        read += 1;
      }
      return found;
    }

    function direct(count) {
      let value = 0;
      for (let at = 0; at < count; at += 1) {
        range >>>= 1;
        const found = code >= range ? 1 : 0;
        if (found) code -= range;
        if (range < 0x1000000) {
          range = (range << 8) >>> 0;
          code = ((code << 8) | packed[read]) >>> 0;
          read += 1;
        }
        value = (value << 1) | found;
      }
      return value;
    }

    function tree(from, bits) {
      let node = 1;
      for (let at = 0; at < bits; at += 1) node = (node << 1) | bit(from + node);
      return node - (1 << bits);
    }

    function backward(from, bits) {
      let node = 1;
      let value = 0;
      for (let at = 0; at < bits; at += 1) {
        const found = bit(from + node);
        node = (node << 1) | found;
        value |= found << at;
      }
      return value;
    }

    function length(from) {
      if (!bit(from)) return tree(from + 2, 3);
      if (!bit(from + 1)) return 8 + tree(from + 10, 3);
      return 16 + tree(from + 18, 8);
    }

    function distance(long) {
      const slot = tree(POS_SLOT + Math.min(long, 3) * 64, 6);
      if (slot < 4) return slot;
      const count = (slot >> 1) - 1;
      const begun = (2 | (slot & 1)) << count;
      if (slot < 14) return begun + backward(POS_SPECIAL + begun - slot, count);
      return begun + (direct(count - 4) << 4) + backward(ALIGN, 4);
    }

    function literal() {
      const before = written ? out[written - 1] : 0;
      const from = LITERAL + 0x300 * (before >> (8 - LC));
      let node = 1;
      if (state >= 7) {
        let match = out[written - rep0 - 1];
        while (node < 0x100) {
          const expected = (match >> 7) & 1;
          match <<= 1;
          const found = bit(from + ((1 + expected) << 8) + node);
          node = (node << 1) | found;
          if (found !== expected) break;
        }
      }
      while (node < 0x100) node = (node << 1) | bit(from + node);
      out[written] = node;
      written += 1;
      if (state < 4) state = 0;
      else state -= state < 10 ? 3 : 6;
    }

    function copy(count) {
      const end = Math.min(written + count, size);
      for (; written < end; written += 1) out[written] = out[written - rep0 - 1];
    }

    // Which of the last four distances it is again; true where it is one sign alone.
    function again() {
      if (!bit(IS_REP_G0 + state)) return !bit(IS_REP0_LONG + state);
      let found = rep1;
      if (bit(IS_REP_G1 + state)) {
        found = rep2;
        if (bit(IS_REP_G2 + state)) {
          found = rep3;
          rep3 = rep2;
        }
        rep2 = rep1;
      }
      rep1 = rep0;
      rep0 = found;
      return false;
    }

    while (written < size) {
      if (!bit(IS_MATCH + state)) {
        literal();
      } else if (bit(IS_REP + state)) {
        if (again()) {
          state = state < 7 ? 9 : 11;
          copy(1);
        } else {
          const count = length(LENGTH + LENGTH_SIZE);
          state = state < 7 ? 8 : 11;
          copy(count + 2);
        }
      } else {
        [rep3, rep2, rep1] = [rep2, rep1, rep0];
        const count = length(LENGTH);
        state = state < 7 ? 7 : 10;
        rep0 = distance(count);
        copy(count + 2);
      }
    }
    return out;
  }

  // The text of a chunk: how many bytes it has when it is unpacked stands with it.
  window.s3unpack = (element) => new TextDecoder().decode(unpacked(bytesOf(element.textContent), Number(element.dataset.size)));
})();
