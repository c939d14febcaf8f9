"use strict";

// The key / goes to the search, from every page.
(() => {
  const search = document.currentScript.dataset.search;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "Escape" && typing) typing.blur();
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const field = document.getElementById("q");
    if (field) {
      field.focus();
      field.select();
    } else {
      location.assign(search);
    }
  });
})();
