"use strict";

// What a query asks for, and where that stands in a text.
const query = (() => {
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const PART = /(-?)(?:["“”„]([^"“”„]*)["“”„]|([^\s"“”„]+))/gu;
  // What hyphens join, and some write as one word.
  const COMPOUND = /[\p{L}\p{M}]+(?:[-\u2010\u2011\u00b7]\p{L}[\p{L}\p{M}]*)+/gu;
  const LINK = /^(AND|OR|NOT)$/;

  const words = (text) => text.toLowerCase().match(WORD) || [];

  const joined = (text) => text.replace(COMPOUND, (compound) => compound.match(WORD).join(""));

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
      const spellings = exact ? [quoted] : [...new Set([part, joined(part)])];
      const terms = spellings
        .map((spelling) => words(spelling).filter((word) => exact || !common.includes(word)))
        .filter((asked) => asked.length > 0)
        .map((asked) => ({
          exact,
          isOpen: !exact && part.endsWith("*"),
          words: asked,
          text: quoted ?? part,
        }));
      if (terms.length === 0) continue;
      if (link === "NOT" || minus) unwanted.push(...terms);
      else if (link === "OR" && groups.length > 0) groups[groups.length - 1].push(...terms);
      else groups.push(terms);
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

  return { parse, stem, holds, marks };
})();
