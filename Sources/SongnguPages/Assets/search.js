// The search page: live while one types, keys, copying, and editing a unit in place.
import { Refused, api, say, trying, word } from "./songngu.js";

const form = document.getElementById("search");
const field = document.getElementById("q");
const editor = document.getElementById("editor");
const undo = document.getElementById("undo");
const results = () => document.getElementById("results");
const hits = () => [...document.querySelectorAll(".hit")];

// Searching. The server renders what is found; the page takes it over from there, so that it looks the same either way.

let asked;
let timer;

/** The address of what the form asks, without the fields that nobody filled in. */
function address() {
    const given = [...new FormData(form)].filter(([name, value]) => value && !(name === "threshold" && form.mode.value !== "fuzzy"));
    return `/search?${new URLSearchParams(given)}`;
}

async function show(path) {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    results().setAttribute("aria-busy", "true");
    try {
        const response = await fetch(path, { headers: { Accept: "text/html" }, signal });
        if (response.redirected) return say(word("script-refused-unauthorized"), true);
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const fresh = page.getElementById("results");
        // A page that is none of ours: the server refuses.
        if (!fresh) return say(page.querySelector("main p")?.textContent ?? word("script-failed", response.status), true);
        results().replaceWith(document.adoptNode(fresh));
        document.title = page.title;
        history.replaceState(null, "", path);
        say(document.getElementById("summary").textContent);
    } catch (error) {
        if (error.name !== "AbortError") say(word("script-unreachable"), true);
    } finally {
        if (!signal.aborted) results().removeAttribute("aria-busy");
    }
}

function soon() {
    clearTimeout(timer);
    timer = setTimeout(() => show(address()), 250);
}

/** Not while an input method puts a letter together: ư and ơ take several keys. */
form.addEventListener("input", (event) => event.isComposing || soon());
form.addEventListener("compositionend", soon);
form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show(address());
});

// Copying.

async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        // Without TLS browsers have no clipboard but this one.
        const area = document.createElement("textarea");
        area.value = text;
        document.body.append(area);
        const before = document.activeElement;
        area.select();
        const done = document.execCommand("copy");
        area.remove();
        before?.focus();
        if (!done) return say(word("script-search-copy-failed"), true);
    }
    say(word("script-search-copied"));
}

document.addEventListener("click", (event) => {
    const button = event.target.closest(".copy, .edit");
    if (button?.matches(".copy")) copy(button.dataset.text);
    if (button?.matches(".edit")) edit(button.closest(".hit").dataset.unit);
});

// Keys.

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || editor?.open) return;
    const typing = event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    const hit = event.target.closest?.(".hit");
    if (event.key === "/" && !typing) field.focus(), field.select();
    else if (event.key === "ArrowDown" && (hit || event.target === field || !typing && !event.target.matches("input"))) move(hit, 1);
    else if (event.key === "ArrowUp" && hit) move(hit, -1);
    else if (event.key === "c" && hit && !typing) copy(hit.querySelector(".target .copy").dataset.text);
    else if (event.key === "e" && hit && editor && !typing) edit(hit.dataset.unit);
    else return;
    event.preventDefault();
});

function move(hit, step) {
    const all = hits();
    const next = all[all.indexOf(hit) + step];
    if (next) next.focus();
    else if (step < 0) field.focus();
}

// Editing. The unit is read when the dialog opens, and its revision goes back with the change.

let unit;
/** What stood in the fields when they were filled in: what nobody changed is not sent. */
let filled;

async function edit(id) {
    await trying(async () => {
        fill(await api("GET", `/api/v1/units/${id}`));
        conflict("");
        editor.returnValue = "";
        editor.showModal();
    });
}

function fill(read) {
    unit = read;
    filled = { status: unit.status, texts: unit.variants.map(({ text }) => text) };
    editor.querySelector(".number").textContent = unit.unit;
    editor.querySelector("[name=unit-status]").value = unit.status;
    editor.querySelector("[name=note]").value = "";
    editor.querySelector(".texts").replaceChildren(...unit.variants.map(({ lang, text }) => {
        const area = Object.assign(document.createElement("textarea"), { value: text, lang, rows: 3, required: true });
        area.dataset.lang = lang;
        return labelled(lang, area);
    }));
    editor.querySelector(".kept").replaceChildren(...unit.notes.map((note) => {
        const box = Object.assign(document.createElement("input"), { type: "checkbox", value: note });
        return labelled(`${word("script-search-remove-note")}: ${note}`, box);
    }));
}

function labelled(text, control) {
    const label = document.createElement("label");
    if (control.type === "checkbox") label.append(control, ` ${text}`);
    else label.append(text, control);
    return label;
}

function conflict(message) {
    const paragraph = editor.querySelector(".conflict");
    paragraph.textContent = message;
    paragraph.hidden = !message;
}

function change() {
    const note = editor.querySelector("[name=note]").value.trim();
    const status = editor.querySelector("[name=unit-status]").value;
    return {
        revision: unit.revision,
        status: status === filled.status ? undefined : status,
        variants: [...editor.querySelectorAll("textarea")].map((area) => ({ lang: area.dataset.lang, text: area.value }))
            .filter(({ text }, index) => text !== filled.texts[index]),
        addNotes: note ? [note] : [],
        removeNotes: [...editor.querySelectorAll(".kept :checked")].map((box) => box.value),
    };
}

editor?.querySelector("form").addEventListener("submit", async (event) => {
    const action = event.submitter?.value;
    if (action === "cancel") return;
    event.preventDefault();
    try {
        const path = `/api/v1/units/${unit.unit}`;
        const answer = action === "remove"
            ? await api("DELETE", `${path}?revision=${unit.revision}`)
            : await api("PATCH", path, change());
        editor.close();
        const place = hits().findIndex((hit) => hit.dataset.unit === String(unit.unit));
        await show(address() + offset());
        done(answer.operation, action === "remove" ? "script-search-removed" : "script-search-saved");
        (hits()[Math.min(place, hits().length - 1)] ?? field).focus();
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.status !== 409) return conflict(error.said);
        if (!error.answer?.unit) return conflict(word("script-search-gone"));
        // What was typed stays, to be saved over the other's words or given up.
        unit = error.answer.unit;
        conflict(word("script-search-conflict", unit.variants.map(({ text }) => `“${text}”`).join(" – "),
            editor.querySelector(`[name=unit-status] [value=${unit.status}]`).textContent));
    }
});

/** The page of results that is shown stays. */
function offset() {
    const value = new URLSearchParams(location.search).get("offset");
    return value ? `&offset=${encodeURIComponent(value)}` : "";
}

function done(operation, key) {
    say(word(operation ? key : "script-search-same"));
    if (!operation) return;
    undo.dataset.operation = operation;
    undo.parentElement.hidden = false;
}

undo?.addEventListener("click", () => trying(async () => {
    await api("POST", `/api/v1/history/${undo.dataset.operation}/undo`);
    undo.parentElement.hidden = true;
    await show(address() + offset());
    say(word("script-search-undone"));
    field.focus();
}));
