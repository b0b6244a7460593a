"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const told = (output, ...numbers) => {
    output.textContent = numbers.reduce(
      (text, number, i) => text.replace(`%${i + 1}`, number.toLocaleString("en")), output.dataset.words);
  };

  // What the address says after its #: name=value&name=value, or the id of a place.
  const asked = () => {
    const hash = location.hash.slice(1);
    if (!hash.includes("=")) return new URLSearchParams(hash ? { at: decoded(hash) } : {});
    return new URLSearchParams(hash);
  };
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const write = (state) => {
    const text = state.toString();
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  };

  function theme() {
    const button = one(".theme");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const now = () => document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = now() === "dark" ? "light" : "dark";
      document.documentElement.dataset.theme = next;
      try {
        localStorage.setItem("duikan-theme", next);
      } catch {
        // A browser that keeps nothing: it holds for this page.
      }
    });
  }

  function find() {
    const form = one(".find");
    if (!form) return;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = `search.html#q=${encodeURIComponent(form.elements.q.value.trim())}`;
    });
  }

  // A chapter: which findings are shown, and which text.
  function chapter() {
    const form = one(".filters");
    if (!form) return;
    const notes = all(".note");
    const marks = all("mark[data-f]");
    const text = one(".text");
    const output = form.querySelector("output");
    const boxes = all('input[name="severity"]', form);
    const byNumber = new Map();
    for (const note of notes) for (const place of all(".places a", note)) byNumber.set(place.id.slice(1), note);
    const total = notes.reduce((sum, note) => sum + Number(note.dataset.n), 0);

    function show() {
      let shown = 0;
      const rule = form.elements.rule ? form.elements.rule.value : "";
      const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      for (const note of notes) {
        note.hidden = !severities.has(note.dataset.severity) || (rule !== "" && note.dataset.rule !== rule);
        if (!note.hidden) shown += Number(note.dataset.n);
      }
      for (const mark of marks) {
        const on = mark.dataset.f.split(" ").some((number) => byNumber.has(number) && !byNumber.get(number).hidden);
        mark.classList.toggle("off", !on);
      }
      const only = form.elements.only && form.elements.only.checked;
      for (const bead of all(".bead")) {
        bead.hidden = Boolean(only) && !bead.querySelector(".note:not([hidden])");
      }
      const view = form.elements.view.value;
      if (view === "both") delete document.body.dataset.view;
      else document.body.dataset.view = view;
      if (output) told(output, shown, total);
    }

    function state() {
      const now = new URLSearchParams();
      if (form.elements.rule && form.elements.rule.value) now.set("rule", form.elements.rule.value);
      const on = boxes.filter((box) => box.checked);
      if (on.length < boxes.length) now.set("severity", on.map((box) => box.value).join(","));
      if (form.elements.only && form.elements.only.checked) now.set("only", "1");
      if (form.elements.view.value !== "both") now.set("view", form.elements.view.value);
      return now;
    }

    function read(first) {
      const want = asked();
      const place = want.get("at");
      // To go to a place is not to change what is shown.
      if (first || !place || [...want.keys()].length > 1) {
        if (form.elements.rule) {
          form.elements.rule.value = want.get("rule") || "";
          if (form.elements.rule.selectedIndex < 0) form.elements.rule.value = "";
        }
        const severities = want.get("severity");
        for (const box of boxes) box.checked = severities === null || severities.split(",").includes(box.value);
        if (form.elements.only) form.elements.only.checked = want.get("only") === "1";
        const view = want.get("view");
        form.elements.view.value = view === "en" || view === "zh" ? view : "both";
      }
      show();
      if (place) go(place);
      else if (first && (want.get("rule") || want.get("severity"))) step(1, false);
    }

    function go(place) {
      const element = document.getElementById(place);
      if (!element) return;
      const note = element.closest(".note");
      const bead = element.closest(".bead");
      const side = element.closest(".side");
      if ((note && note.hidden) || (bead && bead.hidden) || (side && !side.offsetParent)) {
        form.reset();
        show();
      }
      const folded = element.closest("details");
      if (folded) folded.open = true;
      if (note) light(note, element.id.slice(1));
      // Twice, for what lies between is measured only when it comes near.
      element.scrollIntoView({ block: "center", behavior: "instant" });
      requestAnimationFrame(() => element.scrollIntoView({ block: "center", behavior: "instant" }));
    }

    function light(note, number) {
      for (const old of all(".note.here")) old.classList.remove("here");
      for (const old of all("mark.lit")) old.classList.remove("lit");
      note.classList.add("here");
      const bead = note.closest(".bead");
      if (!bead) return;
      const numbers = number ? [number] : all(".places a", note).map((place) => place.id.slice(1));
      const wanted = new Set(numbers);
      for (const mark of all("mark[data-f]", bead)) {
        if (mark.dataset.f.split(" ").some((f) => wanted.has(f))) mark.classList.add("lit");
      }
    }

    let current = null;
    function step(by, focus = true) {
      const shown = notes.filter((note) => !note.hidden);
      if (shown.length === 0) return;
      const at = current ? shown.indexOf(current) : -1;
      current = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
      light(current);
      const target = current.closest(".bead") || current;
      const place = current.querySelector(".places a");
      if (focus) {
        const folded = place.closest("details");
        (folded && !folded.open ? current.querySelector(".rule") : place).focus({ preventScroll: true });
      }
      const high = target.getBoundingClientRect().height > innerHeight / 2;
      (high ? current : target).scrollIntoView({ block: "center", behavior: "instant" });
      requestAnimationFrame(() => (high ? current : target).scrollIntoView({ block: "center", behavior: "instant" }));
    }

    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      show();
      write(state());
    });
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-step]");
      if (button) step(Number(button.dataset.step));
    });
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, button")) return;
      if (event.key === "n") step(1);
      if (event.key === "p") step(-1);
    });
    text.addEventListener("click", (event) => {
      const mark = event.target.closest("mark[data-f]");
      if (!mark || event.target.closest("a")) return;
      const number = mark.dataset.f.split(" ").find((f) => byNumber.has(f) && !byNumber.get(f).hidden);
      if (number) light(byNumber.get(number), number);
    });
    addEventListener("hashchange", () => read(false));
    read(true);
  }

  // A table or list of which the words in a box choose some.
  function sift() {
    const form = one(".sift");
    if (!form) return;
    const rows = all(".heat tbody tr, .rules section");
    const texts = rows.map((row) => (row.querySelector("th") || row).textContent.toLowerCase());
    const output = form.querySelector("output");
    const box = form.querySelector('input[type="search"]');
    const used = form.elements.used;
    const others = form.elements.others;

    function show() {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !words.every((word) => texts[i].includes(word))
          || Boolean(used && used.checked && "idle" in row.dataset)
          || Boolean(others && others.checked && !("others" in row.dataset));
        if (!row.hidden) shown++;
      });
      told(output, shown, rows.length);
    }

    function read() {
      const want = asked();
      box.value = want.get("q") || "";
      if (used) used.checked = want.get("used") === "1";
      if (others) others.checked = want.get("others") === "1";
      show();
      const at = want.get("at") && document.getElementById(want.get("at"));
      if (at) at.scrollIntoView({ block: "center", behavior: "instant" });
    }

    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      show();
      const state = new URLSearchParams();
      if (box.value.trim()) state.set("q", box.value.trim());
      if (used && used.checked) state.set("used", "1");
      if (others && others.checked) state.set("others", "1");
      write(state);
    });
    addEventListener("hashchange", read);
    read();
  }

  // Chinese is found anywhere, English where a word begins; several words have to be in one passage.
  function search() {
    const form = one(".ask");
    const texts = window.duikanTexts;
    if (!form || !texts) return;
    const STEP = 40;
    const AROUND = 90;
    const box = form.elements.q;
    const list = one("#results");
    const output = one("#told");
    const more = one("#more");
    const folded = texts.passages.map((passage) => `${lower(passage[2])}\n${lower(passage[3])}`);
    let found = [];
    let matcher = null;
    let shown = 0;

    // As long as before, so that a match is a place of the text.
    function lower(text) {
      const low = text.toLowerCase();
      return low.length === text.length ? low : text;
    }

    function pattern(word) {
      const safe = word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      return /^[\p{sc=Latin}\p{N}]/u.test(word) ? `(?<![\\p{sc=Latin}\\p{M}\\p{N}])${safe}` : safe;
    }

    function ask() {
      const words = lower(box.value.normalize("NFC")).split(/\s+/).filter(Boolean);
      const state = new URLSearchParams();
      if (words.length) state.set("q", box.value.trim());
      write(state);
      list.replaceChildren();
      shown = 0;
      found = [];
      if (words.length) {
        const each = words.map((word) => ({ word, pattern: new RegExp(pattern(word), "u") }));
        matcher = new RegExp(words.map(pattern).join("|"), "gu");
        folded.forEach((text, i) => {
          if (each.every(({ word, pattern }) => text.includes(word) && pattern.test(text))) found.push(i);
        });
      }
      if (!words.length) output.textContent = "";
      else if (found.length) told(output, found.length);
      else output.textContent = output.dataset.none;
      show();
    }

    function show() {
      for (const i of found.slice(shown, shown + STEP)) list.append(result(texts.passages[i]));
      shown = Math.min(found.length, shown + STEP);
      more.hidden = shown >= found.length;
    }

    function result([chapter, row, source, target]) {
      const [file, name, title] = texts.chapters[chapter];
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `${file}#b${row}`;
      link.textContent = name === title ? name : `${name} · ${title}`;
      item.append(link);
      if (target) item.append(paragraph(target, "zh", "zh-Hans"));
      if (source) item.append(paragraph(source, "en", "en"));
      return item;
    }

    function paragraph(text, kind, lang) {
      const p = document.createElement("p");
      p.className = kind;
      p.lang = lang;
      const places = [...lower(text).matchAll(matcher)].filter((match) => match[0]);
      const first = places.length ? places[0].index : 0;
      const from = first > AROUND ? first - AROUND : 0;
      const to = Math.min(text.length, first + 3 * AROUND);
      let at = from;
      p.append(from > 0 ? "…" : "");
      for (const match of places) {
        const end = match.index + match[0].length;
        if (match.index < at || end > to) continue;
        const mark = document.createElement("mark");
        mark.textContent = text.slice(match.index, end);
        p.append(text.slice(at, match.index), mark);
        at = end;
      }
      p.append(text.slice(at, to) + (to < text.length ? "…" : ""));
      return p;
    }

    function read() {
      box.value = asked().get("q") || "";
      ask();
    }

    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    let wait = 0;
    box.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(ask, 60);
    });
    more.addEventListener("click", show);
    addEventListener("hashchange", read);
    read();
    box.focus();
  }

  theme();
  find();
  chapter();
  sift();
  search();
})();
