"use strict";

// The search. A page that is opened as a file may fetch nothing, so what it needs comes as scripts
// in data/, each of which hands over its content under its name: attest("base", …).
(() => {
  const PER_PAGE = 20;
  const SHOWN_VALUES = 10;
  const BESIDE_THE_QUOTE = 0.4;
  const TOO_COMMON =
    "Words such as these are too common to be looked for; in quotation marks they are found";
  const BEYOND =
    "Fields, brackets, NEAR and ~ are known to attest search and attest serve alone; here the words" +
    " are looked for without them";
  const LETTERS = /^[a-z0-9]{1,2}$/;
  const OTHERS = "others";
  const SHORTEST_MISSPELT = 4;
  const LONG = 6;
  const MOST_READ = 20;
  const FACETS = { type: "Type", theme: "Theme", kind: "Kind of source", year: "Year" };

  const element = (id) => document.getElementById(id);
  const field = element("q");
  const contents = new Map();
  const loads = new Map();
  const opened = new Set();
  // What is asked for, as the address has it.
  const view = new URLSearchParams(location.search);
  let base;
  let shown = PER_PAGE;
  let turn = 0;

  window.attest = (name, content) => contents.set(name, content);

  // What a script of data/ hands over. Each is loaded once.
  function load(name) {
    if (!loads.has(name)) {
      loads.set(
        name,
        new Promise((done, failed) => {
          const script = document.createElement("script");
          script.src = "data/" + name + ".js";
          script.onload = () => done(contents.get(name));
          script.onerror = () => failed(new Error(script.src + " cannot be read"));
          document.head.append(script);
        }),
      );
    }
    return loads.get(name);
  }

  async function told(finding) {
    const file = await load("findings-" + Math.floor(finding / base.perFile));
    return file[finding % base.perFile];
  }

  // The stems that a word asks for, with their places: its own, or else all that start with it.
  async function stemsOf(word, exact, isOpen) {
    const wanted = query.stem(word);
    const start = wanted.slice(0, 2);
    const name = LETTERS.test(start) ? start : OTHERS;
    const list = base.lists.includes(name) ? await load("words-" + name) : {};
    const isNowhere = !exact && !Object.hasOwn(list, wanted);
    const isBeginning = wanted.length > 1 && (isOpen || isNowhere);
    return Object.keys(list)
      .filter((other) => other === wanted || (isBeginning && other.startsWith(wanted)))
      .map((each) => [each, list[each]]);
  }

  // How much each finding says on one word, by its number: in the quote or its label, or beside
  // them, too.
  function weights(stems, isWide) {
    const found = new Map();
    for (const [, distances] of stems) {
      const rare = Math.log(1 + base.sure.length / distances.length);
      let place = 0;
      for (const distance of distances) {
        place += distance;
        const isBeside = place % 2 === 1;
        if (isBeside && !isWide) continue;
        const finding = place >> 1;
        const weight = rare * (isBeside ? BESIDE_THE_QUOTE : 1);
        found.set(finding, Math.max(weight, found.get(finding) || 0));
      }
    }
    return found;
  }

  const everything = () => new Map(base.sure.map((_, finding) => [finding, 0]));

  // What is in all of some findings, the weights added.
  function all(each) {
    if (each.length === 0) return everything();
    const [least, ...others] = [...each].sort((one, other) => one.size - other.size);
    return new Map(
      [...least]
        .filter(([finding]) => others.every((other) => other.has(finding)))
        .map(([finding, weight]) => [
          finding,
          others.reduce((sum, other) => sum + other.get(finding), weight),
        ]),
    );
  }

  // What is in any of some findings, with its greatest weight.
  function any(each) {
    const found = new Map();
    for (const [finding, weight] of each.flatMap((one) => [...one])) {
      found.set(finding, Math.max(weight, found.get(finding) || 0));
    }
    return found;
  }

  // The findings that a term is in, and the stems that were looked for. The lists of words do not
  // tell in which order they stand, so for exact words all quotes are read that have them.
  async function answers({ words, exact, isOpen }, isWide) {
    const asked = [...new Set(words)].filter((word) => !base.common.includes(word));
    const stems = await Promise.all(
      asked.map((word) => stemsOf(word, exact, isOpen && word === words[words.length - 1])),
    );
    const found = all(stems.map((each) => weights(each, isWide && !exact)));
    if (exact) {
      const quotes = await Promise.all([...found.keys()].map(told));
      [...found.keys()]
        .filter((_, at) => !query.holds(quotes[at].quote, words))
        .forEach((finding) => found.delete(finding));
    }
    return {
      found,
      stems: exact ? [] : stems.flat().map(([stem]) => stem),
      missing: asked.filter((_, at) => stems[at].length === 0),
    };
  }

  // The findings that are asked for, with their weights, and what to mark in them. What is unwanted
  // is so in the quote, however wide is looked.
  async function find(text, isWide) {
    const { groups, unwanted, isTooCommon, isBeyond } = query.parse(
      text,
      base.common,
      base.asking,
    );
    const each = await Promise.all(
      groups.map((terms) => Promise.all(terms.map((term) => answers(term, isWide)))),
    );
    const found = isTooCommon
      ? new Map()
      : all(each.map((terms) => any(terms.map((term) => term.found))));
    for (const { found: those } of await Promise.all(unwanted.map((term) => answers(term, false)))) {
      [...those.keys()].forEach((finding) => found.delete(finding));
    }
    return {
      weights: found,
      stems: new Set(each.flat().flatMap((term) => term.stems)),
      exacts: groups.flat().filter((term) => term.exact).map((term) => term.words),
      isTooCommon,
      isBeyond,
      missing: each.flat().flatMap((term) => term.missing),
      // How many findings each of several groups has, to tell which of them nothing has.
      sizes: groups.map((terms, at) => ({
        words: [...new Set(terms.map((term) => term.text))].join(" OR "),
        size: any(each[at].map((term) => term.found)).size,
      })),
    };
  }

  // Of the words that a stem was cut from, the one most like another, as some findings have them.
  async function wordOf(stem, distances, other) {
    const words = [];
    let place = 0;
    for (const distance of distances.slice(0, MOST_READ)) {
      place += distance;
      const { quote, label, cite, voice } = await told(place >> 1);
      const text = [quote, label, cite, voice].join(" ");
      words.push(...query.marks(text, new Set([stem]), []).map(({ word }) => word.toLowerCase()));
    }
    const far = (word) => query.distance(other, word);
    const [best] = words.sort((one, another) => far(one) - far(another));
    return best || stem;
  }

  // The word of the base that is most like one that is nowhere, one or two letters away.
  async function like(word) {
    const wanted = query.stem(word);
    if (wanted.length < SHORTEST_MISSPELT) return word;
    const most = wanted.length < LONG ? 1 : 2;
    const names = base.lists.filter((name) =>
      LETTERS.test(wanted[0]) ? LETTERS.test(name) && name[0] === wanted[0] : name === OTHERS,
    );
    const lists = await Promise.all(names.map((name) => load("words-" + name)));
    const [best] = lists
      .flatMap((list) => Object.entries(list))
      .filter(([stem]) => Math.abs(stem.length - wanted.length) <= most)
      .map(([stem, distances]) => ({ stem, distances, far: query.distance(wanted, stem) }))
      .filter(({ far }) => far <= most)
      .sort((one, other) => one.far - other.far || other.distances.length - one.distances.length);
    return best ? wordOf(best.stem, best.distances, word) : word;
  }

  // A query as it may have been meant, if that finds something.
  async function meant(text, missing, isWide) {
    let other = text;
    for (const word of new Set(missing)) {
      const whole = new RegExp("(?<![\\p{L}\\p{M}\\p{N}])" + word + "(?![\\p{L}\\p{M}\\p{N}])", "giu");
      other = other.replace(whole, await like(word));
    }
    return other !== text && (await find(other, isWide)).weights.size > 0 ? other : "";
  }

  // The values of each facet that are ticked, as places in its column.
  function ticked() {
    return new Map(
      Object.keys(FACETS).map((facet) => {
        const names = view.getAll(facet);
        const values = base[facet].values;
        return [facet, new Set(names.map((name) => values.findIndex((v) => v.name === name)))];
      }),
    );
  }

  const meets = (finding, facet, chosen) =>
    base[facet].of[finding].some((value) => chosen.has(value));

  // Narrows what is found, and counts each facet among what the others leave.
  function narrow(found, chosen) {
    const asked = [...chosen].filter(([, values]) => values.size > 0);
    const left = [];
    const counts = new Map(Object.keys(FACETS).map((facet) => [facet, new Map()]));
    for (const finding of found.keys()) {
      const unmet = asked.filter(([facet, values]) => !meets(finding, facet, values));
      if (unmet.length === 0) left.push(finding);
      if (unmet.length > 1) continue;
      for (const [facet, count] of counts) {
        if (unmet.length === 1 && unmet[0][0] !== facet) continue;
        for (const value of base[facet].of[finding]) count.set(value, (count.get(value) || 0) + 1);
      }
    }
    return { left, counts };
  }

  // Those that say most on the words come first; of those that say as much, the surest of each
  // origin, then the second of each, and so on.
  function rank(left, weights) {
    const isSurer = (one, other) => base.sure[other] - base.sure[one] || one - other;
    const ofOrigin = new Map();
    const turns = new Map();
    for (const finding of left.sort(isSurer)) {
      const turn = (ofOrigin.get(base.origins[finding]) || 0) + 1;
      ofOrigin.set(base.origins[finding], turn);
      turns.set(finding, turn);
    }
    left.sort(
      (one, other) =>
        weights.get(other) - weights.get(one) ||
        turns.get(one) - turns.get(other) ||
        isSurer(one, other),
    );
  }

  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  const capital = (name) => name.slice(0, 1).toUpperCase() + name.slice(1);
  const number = (count) => count.toLocaleString("en");

  function changed() {
    shown = PER_PAGE;
    try {
      history.replaceState(null, "", "?" + view);
    } catch {
      // A browser that keeps the address of a file as it is can still search.
    }
    return show();
  }

  function toggle(facet, name) {
    const names = view.getAll(facet);
    const others = names.filter((other) => other !== name);
    if (others.length === names.length) others.push(name);
    view.delete(facet);
    others.forEach((other) => view.append(facet, other));
    return changed();
  }

  function tick(facet, value, count, isTicked) {
    const box = make("input", { type: "checkbox", name: facet, value: value.name });
    box.checked = isTicked;
    box.addEventListener("change", () => toggle(facet, value.name).catch(fault));
    return make(
      "li",
      {},
      make("label", {}, box, make("bdi", {}, value.title)),
      make("span", { class: "number" }, number(count)),
    );
  }

  function facet(name, counts, chosen) {
    const column = base[name];
    const values = column.values
      .map((value, place) => ({ value, place, count: counts.get(place) || 0 }))
      .filter(({ place, count }) => count > 0 || chosen.has(place))
      .sort((one, other) =>
        name === "year"
          ? other.value.name.localeCompare(one.value.name)
          : other.count - one.count || one.place - other.place,
      );
    const isOpen = opened.has(name) || values.length <= SHOWN_VALUES + 2;
    const seen = values.filter(({ place }, at) => isOpen || at < SHOWN_VALUES || chosen.has(place));
    const group = make("fieldset", { class: "facet" }, make("legend", {}, FACETS[name]));
    group.hidden = values.length === 0;
    group.append(
      make("ul", {}, ...seen.map((v) => tick(name, v.value, v.count, chosen.has(v.place)))),
    );
    if (seen.length < values.length) {
      const more = make("button", { type: "button" }, "All " + number(values.length));
      more.addEventListener("click", () => {
        opened.add(name);
        show().then(() => element("filters").querySelector(`[name=${name}]`).focus());
      });
      group.append(more);
    }
    return group;
  }

  function marked(text, { stems, exacts }) {
    const parts = [];
    let at = 0;
    for (const { word, start } of query.marks(text, stems, exacts)) {
      parts.push(text.slice(at, start), make("mark", {}, word));
      at = start + word.length;
    }
    return [...parts, text.slice(at)];
  }

  // The work and whose words they are; the date stays in one line.
  function cited(told, asked) {
    return [
      ...marked(told.cite, asked),
      ...(told.date ? [" ", make("span", { class: "date" }, "(" + told.date + ")")] : []),
      ...(told.voice ? [", ", ...marked(told.voice, asked)] : []),
    ];
  }

  function hit(finding, told, asked) {
    // Exact words are looked for in quotes alone.
    const beside = { stems: asked.stems, exacts: [] };
    const names = (column) => column.of[finding].map((value) => column.values[value]);
    const head = make("p", { class: "head" });
    head.append(
      ...names(base.type).map((type) => make("span", { class: "type" }, capital(type.name))),
      ...(told.remarks || []).map((remark) => make("span", {}, remark)),
      ...names(base.theme).map((theme) =>
        make("a", { href: "theme/" + theme.name + ".html" }, theme.title),
      ),
    );
    const id = "q-" + finding;
    const cite = "c-" + finding;
    const quote = make("a", { href: told.page }, make("bdi", {}, ...marked(told.quote, asked)));
    const label = told.label
      ? [make("p", { class: "label" }, make("bdi", {}, ...marked(told.label, beside)))]
      : [];
    const place = told.link
      ? make("a", { class: "moment", href: told.link, rel: "noreferrer" }, told.place)
      : make("span", { class: "moment" }, told.place);
    return make(
      "article",
      { class: "hit", "aria-labelledby": id, "aria-describedby": cite },
      head,
      ...label,
      make("blockquote", { id }, quote),
      make("p", { class: "cite", id: cite }, make("bdi", {}, ...cited(told, beside)), ", ", place),
    );
  }

  const quotes = (count) => number(count) + (count === 1 ? " quote" : " quotes");

  // Where several words have nothing together, it is told what each has.
  function nothing(sizes) {
    if (sizes.length < 2) return "Nothing was found for that";
    const each = sizes.map(({ words, size }) => words + ": " + quotes(size)).join(", ");
    return "Nothing was found for all of that. " + each + ". OR between them asks for any";
  }

  const tally = (count, sizes) => (count === 0 ? nothing(sizes) : quotes(count));

  function showMeant(other) {
    const there = new URLSearchParams(view);
    there.set("q", other);
    const link = make("a", { href: "?" + there }, make("bdi", {}, other));
    element("meant").replaceChildren(...(other ? ["Did you mean ", link, "?"] : []));
  }

  // How many quotes have the words only if one looks beside them, too, and the way to and fro.
  function showBeside(count, isWide) {
    const there = new URLSearchParams(view);
    if (isWide) there.delete("beside");
    else there.set("beside", "1");
    const has = count === 1 ? "has" : "have";
    const line =
      number(count) + (isWide ? " of them " : " more ") + has + " it only with the title, a heading," +
      " the speaker or a theme taken in. ";
    const link = isWide ? "Look in quotes alone" : "Show " + (count === 1 ? "it" : "them") + ", too";
    element("beside").replaceChildren(
      ...(count === 0 ? [] : [line, make("a", { href: "?" + there }, link)]),
    );
  }

  async function show() {
    const mine = ++turn;
    const text = view.get("q") || "";
    const isWide = view.has("beside");
    const [near, wide] = await Promise.all([find(text, false), find(text, true)]);
    const found = isWide ? wide : near;
    const chosen = ticked();
    const { left, counts } = narrow(found.weights, chosen);
    rank(left, found.weights);
    const first = left.slice(0, shown);
    const hits = await Promise.all(
      first.map(async (finding) => hit(finding, await told(finding), found)),
    );
    const other = found.weights.size === 0 ? await meant(text, found.missing, isWide) : "";
    if (mine !== turn) return;
    showMeant(other);
    const [most, least] = [wide, near].map((each) => narrow(each.weights, chosen).left.length);
    showBeside(most - least, isWide);
    element("beyond").textContent = found.isBeyond ? BEYOND : "";
    element("hits").replaceChildren(...hits);
    element("more").hidden = left.length <= shown;
    element("tally").textContent = found.isTooCommon ? TOO_COMMON : tally(left.length, found.sizes);
    const focused = document.activeElement;
    const facets = Object.keys(FACETS).map((name) => facet(name, counts.get(name), chosen.get(name)));
    element("filters").replaceChildren(element("filters").firstElementChild, ...facets);
    element("filters").hidden = facets.every((group) => group.hidden);
    element("narrow").hidden = element("filters").hidden;
    if (focused && focused.type === "checkbox") {
      const same = [...element("filters").querySelectorAll("input")].find(
        (box) => box.name === focused.name && box.value === focused.value,
      );
      if (same) same.focus();
    }
    element("board").hidden = false;
  }

  function fault(error) {
    element("tally").textContent = "The search does not work here: " + error.message;
    element("board").hidden = false;
  }

  let wait = 0;
  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 150);
  });
  element("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(wait);
    ask();
  });
  element("more").addEventListener("click", () => {
    const next = shown;
    shown += PER_PAGE;
    show().then(() => element("hits").children[next].querySelector("blockquote a").focus());
  });

  function ask() {
    view.delete("q");
    if (field.value.trim()) view.set("q", field.value.trim());
    changed().catch(fault);
  }

  field.value = view.get("q") || "";
  load("base")
    .then((content) => {
      base = content;
      return show();
    })
    .catch(fault);
})();
