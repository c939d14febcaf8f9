"use strict";

// What a query asks for, and where that stands in a text.
const query = (() => {
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const PART = /(-?)(?:["“”„]([^"“”„]*)["“”„]|([^\s"“”„]+))/gu;
  const LINK = /^(AND|OR|NOT)$/;

  const words = (text) => text.toLowerCase().match(WORD) || [];

  // The stem that all forms of a word have, as the lists of words were made.
  const stem = (word) =>
    lunr.stemmer(new lunr.Token(word.toLowerCase(), {})).toString().replace(/y$/, "i");

  // One term of each group is wanted, and no unwanted one. A term is some words, each of them in
  // any form and anywhere, or exact words; of an open one, the last word is a beginning. A
  // quotation mark that is not closed yet is none. Common words, which are in no list, ask for
  // nothing; where there are no others, nothing is found by them.
  function parse(text, common) {
    const groups = [];
    const unwanted = [];
    let link = "AND";
    for (const [, minus, quoted, part] of text.matchAll(PART)) {
      if (LINK.test(part)) {
        link = part;
        continue;
      }
      const exact = quoted !== undefined;
      const term = { exact, isOpen: !exact && part.endsWith("*"), words: words(quoted ?? part) };
      if (!exact) term.words = term.words.filter((word) => !common.includes(word));
      if (term.words.length === 0) continue;
      if (link === "NOT" || minus) unwanted.push(term);
      else if (link === "OR" && groups.length > 0) groups[groups.length - 1].push(term);
      else groups.push([term]);
      link = "AND";
    }
    const isTooCommon = groups.length + unwanted.length === 0 && words(text).length > 0;
    return { groups, unwanted, isTooCommon };
  }

  // Where exact words begin among others.
  const places = (all, exact) =>
    all.map((_, at) => at).filter((at) => exact.every((word, next) => all[at + next] === word));

  const holds = (text, exact) => places(words(text), exact).length > 0;

  // The words of a text, with their places and whether they are asked for.
  function marks(text, stems, exacts) {
    const all = [...text.matchAll(WORD)].map((found) => ({ word: found[0], start: found.index }));
    const lower = all.map(({ word }) => word.toLowerCase());
    const asked = lower.map((word) => stems.has(stem(word)));
    exacts.forEach((exact) =>
      places(lower, exact).forEach((at) => asked.fill(true, at, at + exact.length)),
    );
    return all.filter((_, at) => asked[at]);
  }

  return { parse, stem, holds, marks };
})();
