"use strict";

// Everything works without this file. It adds keys, verdicts without a reload, and suggestions.

// Keys: / to search, j and k to move, Enter to open, a, r and s for verdicts.
(() => {
  const STOPS = ".hit, .claim";
  const found = () => [...document.querySelectorAll(STOPS)];
  let at = null;

  function move(step) {
    const hits = found();
    if (hits.length === 0) return;
    const now = hits.indexOf(at);
    const next = now < 0 ? (step > 0 ? 0 : hits.length - 1) : now + step;
    if (next < 0 || next >= hits.length) return;
    select(hits[next]);
    const target = at.matches("mark") ? at.querySelector("a") : at;
    if (target === at) at.tabIndex = -1;
    target.focus({ preventScroll: true });
    at.scrollIntoView({ block: "nearest" });
  }

  function select(hit) {
    if (at) at.classList.remove("at");
    at = hit;
    at.classList.add("at");
  }

  function press(selector) {
    const hit = at || (found().length === 1 ? found()[0] : null);
    // Words of two types have a form for each; keys are for the one that was used last.
    const forms = hit ? [...hit.querySelectorAll("[data-verdicts]")] : [];
    const form = forms.find((each) => each.contains(document.activeElement)) || forms[0];
    const button = form && form.querySelector(selector);
    if (button) button.click();
  }

  const keys = {
    "/": () => {
      const field = document.getElementById("q");
      if (!field) {
        location.assign("/");
        return;
      }
      field.focus();
      field.select();
    },
    j: () => move(1),
    k: () => move(-1),
    a: () => press("[data-decides=accept]"),
    r: () => press("[data-decides=reject]"),
    s: () => press("[data-star]"),
  };

  document.addEventListener("keydown", (event) => {
    const inField = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && inField) inField.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || inField) return;
    if (event.key === "Enter" && at && event.target === at) {
      const link = at.querySelector("blockquote a");
      if (link) link.click();
      return;
    }
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.addEventListener("focusin", (event) => {
    const hit = event.target.closest(STOPS);
    if (hit && hit !== at) select(hit);
  });
})();

// Verdicts are sent without leaving the page.
(() => {
  const STATES = { accept: "accepted", reject: "rejected" };

  function show(form, finding, verdict) {
    const review = finding.review || {};
    const isOurs = (review.reviewers || []).includes(form.dataset.who);
    const star = form.querySelector("[data-star]");
    for (const button of form.querySelectorAll("[data-decides]")) {
      const isSo = review.state === STATES[button.dataset.decides];
      button.setAttribute("aria-pressed", isSo);
      // Pressed once more, it takes back what we said of it.
      button.value = isSo && isOurs ? "undecide" : button.dataset.decides;
    }
    star.setAttribute("aria-pressed", Boolean(review.starred));
    star.value = review.starred ? "unstar" : "star";
    const said = [review.state, review.starred ? "starred" : null].filter(Boolean).join(", ");
    const isTakenBack = ["undecide", "unstar"].includes(verdict);
    const aloud = [isTakenBack && "taken back", said && "now " + said].filter(Boolean).join(", ");
    tell(form, said, aloud.slice(0, 1).toUpperCase() + aloud.slice(1), false);
  }

  // The page of a finding lists what has been said of it, as the server puts it.
  async function list(form) {
    const said = document.querySelector("[data-said]");
    if (!said) return;
    const answer = await fetch(form.action, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    said.replaceWith(page.querySelector("[data-said]") || said);
  }

  // Beside the finding for who sees it, and aloud for who does not.
  function tell(form, said, aloud, isLost) {
    const state = document.querySelector(`[data-state="${form.dataset.verdicts}"]`);
    state.textContent = said;
    state.hidden = said === "";
    state.classList.toggle("lost", isLost);
    document.getElementById("said").textContent = aloud;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-verdicts]") || !event.submitter) return;
    event.preventDefault();
    const sent = new URLSearchParams(new FormData(form, event.submitter));
    fetch(form.action, {
      method: "POST",
      body: sent,
      headers: { Accept: "application/json" },
    })
      .catch(() => {
        throw new Error("the server does not answer");
      })
      .then(async (answer) => {
        const told = await answer.json();
        if (!answer.ok) throw new Error(told.error);
        show(form, told.finding, sent.get("verdict"));
        await list(form);
      })
      .catch((fault) => {
        const lost = "That could not be kept: " + fault.message;
        tell(form, lost, lost, true);
      });
  });
})();

// A line to copy. Only pages that came safely may write to the clipboard themselves.
(() => {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const line = document.getElementById(button.dataset.copy);
      getSelection().selectAllChildren(line);
      let isCopied = true;
      try {
        await navigator.clipboard.writeText(line.textContent);
      } catch {
        isCopied = document.execCommand("copy");
      }
      button.textContent = isCopied ? "Copied" : "Selected: copy it by keys";
      document.getElementById("said").textContent = button.textContent;
    });
  }
})();

// Suggestions while somebody types (the combobox pattern of WAI-ARIA 1.2).
(() => {
  const field = document.getElementById("q");
  if (!field) return;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");

  let chosen = -1;
  let asked = 0;
  let wait = 0;

  function quoted(text) {
    return text.includes(" ") ? '"' + text.replaceAll(/["\\]/g, " ").trim() + '"' : text;
  }

  function address(suggestion) {
    const view = new URLSearchParams(location.pathname === "/" ? location.search : "");
    view.delete("page");
    if (suggestion.kind === "theme" || suggestion.kind === "speaker") {
      view.append(suggestion.kind, suggestion.value);
      view.delete("q");
    } else if (suggestion.kind === "title") {
      view.set("q", "title:" + quoted(suggestion.value));
    } else {
      view.set("q", quoted(suggestion.value));
    }
    return "/?" + view;
  }

  function close() {
    list.hidden = true;
    list.replaceChildren();
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function show(suggestions) {
    close();
    list.replaceChildren(
      ...suggestions.map((suggestion, number) => {
        const option = document.createElement("li");
        const text = document.createElement("bdi");
        const what = document.createElement("span");
        option.id = "suggestion-" + number;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.href = address(suggestion);
        text.textContent = suggestion.text;
        what.className = "what";
        what.textContent = suggestion.kind;
        option.append(text, what);
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  function choose(number) {
    const options = [...list.children];
    chosen = (number + options.length + 1) % (options.length + 1);
    if (chosen === options.length) chosen = -1;
    options.forEach((option, n) => option.setAttribute("aria-selected", String(n === chosen)));
    if (chosen < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", options[chosen].id);
    }
  }

  function ask() {
    const typed = field.value.trim();
    const number = ++asked;
    if (typed.length < 2) {
      close();
      return;
    }
    fetch("/suggest?" + new URLSearchParams({ q: typed }), {
      headers: { Accept: "application/json" },
    })
      .then((answer) => (answer.ok ? answer.json() : { suggestions: [] }))
      .then((told) => {
        if (number === asked && document.activeElement === field) show(told.suggestions);
      })
      .catch(close);
  }

  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 80);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.href);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("li");
    event.preventDefault();
    if (option) location.assign(option.dataset.href);
  });
})();
