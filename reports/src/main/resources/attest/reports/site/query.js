"use strict";

// What a query asks for, and where that stands in a text.
const query = (() => {
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const PART = /(-?)(?:["“”„]([^"“”„]*)["“”„]|([^\s"“”„]+))/gu;
  // What hyphens join, and some write as one word.
  const COMPOUND = /[\p{L}\p{M}]+(?:[-\u2010\u2011\u00b7]\p{L}[\p{L}\p{M}]*)+/gu;
  const LINK = /^(AND|OR|NOT)$/;
  // Exact words, or else what only a search with an index of Lucene knows: fields, NEAR, brackets,
  // how far words are apart, and how they may be misspelt.
  const BEYOND =
    /(["“”„][^"“”„]*["“”„])|(?<![\p{L}\p{N}])(?:cause|direction|effect|heading|label|origin|path|reading|speaker|title|type|view):(?=\S)|(?<!\S)NEAR(?:\/\d+)?(?!\S)|(?<=\S)~\d*(?!\S)|([()])/gu;
  const ASKS_OTHERWISE = /["“”„()[\]{}:*~^\\/]/;
  const AROUND_A_WORD = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}*]+$/gu;

  const words = (text) => text.toLowerCase().match(WORD) || [];

  const joined = (text) => text.replace(COMPOUND, (compound) => compound.match(WORD).join(""));

  // The stem that all forms of a word have, as the lists of words were made.
  const stem = (word) =>
    lunr.stemmer(new lunr.Token(word.toLowerCase(), {})).toString().replace(/y$/, "i");

  // A query without what is not known here, and whether it had any of that.
  function known(text) {
    let isBeyond = false;
    const bare = text.replace(BEYOND, (part, exact, bracket) => {
      if (exact) return part;
      isBeyond = true;
      return bracket ? " " : "";
    });
    return { bare, isBeyond };
  }

  // A question without the words that only ask, if it has others.
  function about(text, common, asking) {
    const [first] = words(text);
    const isQuestion = asking.includes(first) || common.includes(first);
    if (!isQuestion || !/\?\s*$/.test(text) || ASKS_OTHERWISE.test(text)) return text;
    const others = text
      .replace(/[?\s]+$/, "")
      .split(/\s+/)
      .filter((word) => !asking.includes(word.toLowerCase()));
    return others.join(" ") || text;
  }

  // One term of each group is wanted, and no unwanted one. A term is some words, each of them in
  // any form and anywhere, or exact words; of an open one, the last word is a beginning. A
  // quotation mark that is not closed yet is none. Common words, which are in no list, ask for
  // nothing; where there are no others, nothing is found by them.
  function parse(asked, common, asking) {
    const { bare, isBeyond } = known(asked);
    const text = about(bare, common, asking);
    const groups = [];
    const unwanted = [];
    let link = "AND";
    for (const [, minus, quoted, part] of text.matchAll(PART)) {
      if (LINK.test(part)) {
        link = part;
        continue;
      }
      const exact = quoted !== undefined;
      const spellings = exact ? [quoted] : [...new Set([part, joined(part)])];
      const terms = spellings
        .map((spelling) => words(spelling).filter((word) => exact || !common.includes(word)))
        .filter((asked) => asked.length > 0)
        .map((asked) => ({
          exact,
          isOpen: !exact && part.endsWith("*"),
          words: asked,
          text: quoted ?? part.replace(AROUND_A_WORD, ""),
        }));
      if (terms.length === 0) continue;
      if (link === "NOT" || minus) unwanted.push(...terms);
      else if (link === "OR" && groups.length > 0) groups[groups.length - 1].push(...terms);
      else groups.push(terms);
      link = "AND";
    }
    const isTooCommon = groups.length + unwanted.length === 0 && words(text).length > 0;
    return { groups, unwanted, isTooCommon, isBeyond };
  }

  // By how many letters a word differs from another: left out, put in, changed, or changed round.
  function distance(one, other) {
    const rows = [[...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const isSame = one[i - 1] === other[j - 1];
        row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + !isSame);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
        }
      }
      rows.push(row);
    }
    return rows[one.length][other.length];
  }

  // Where exact words begin among others.
  const places = (all, exact) =>
    all.map((_, at) => at).filter((at) => exact.every((word, next) => all[at + next] === word));

  const holds = (text, exact) => places(words(text), exact).length > 0;

  // The words of a text, with their places and whether they are asked for.
  function marks(text, stems, exacts) {
    const all = [...text.matchAll(WORD)].map((found) => ({ word: found[0], start: found.index }));
    const lower = all.map(({ word }) => word.toLowerCase());
    const compounds = [...text.matchAll(COMPOUND)]
      .filter((found) => stems.has(stem(joined(found[0]))))
      .map((found) => [found.index, found.index + found[0].length]);
    const asked = all.map(
      ({ start }, at) =>
        stems.has(stem(lower[at])) || compounds.some(([from, to]) => from <= start && start < to),
    );
    exacts.forEach((exact) =>
      places(lower, exact).forEach((at) => asked.fill(true, at, at + exact.length)),
    );
    return all.filter((_, at) => asked[at]);
  }

  return { parse, stem, holds, marks, distance };
})();
