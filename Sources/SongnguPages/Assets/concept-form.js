// The form of a concept: rows of names, what would be wrong with them as one types, and what to do when somebody else
// saved meanwhile.
import { api, say, word, Refused } from "/assets/songngu.js";

const form = document.getElementById("concept-form");
const conflict = document.getElementById("conflict");
const fields = form.elements;
const lists = ["terms", "exceptions", "metonyms", "countries"];
const plain = ["type", "status", "case", "definition", "note", "source"];
const isNew = !form.dataset.concept;
const address = id => `/glossary/concepts/${encodeURIComponent(id)}`;

let seen = isNew ? null : JSON.parse(form.dataset.concept);
let present = null;
let isDirty = false;

// MARK: - Rows

const rowsOf = list => form.querySelector(`[data-rows=${list}]`);
const inputs = row => [...row.querySelectorAll("[data-key]")];

function addRow(list, value = {}, after = null) {
    const template = document.getElementById(list === "countries" ? "metonyms-row" : `${list}-row`);
    const row = template.content.firstElementChild.cloneNode(true);
    row.dataset.list = list;
    for (const input of inputs(row)) {
        const given = value[input.dataset.key];
        if (given !== undefined) input.value = given;
        if (input.dataset.key === "lang") input.addEventListener("input", () => setLanguage(row));
    }
    if (after) after.after(row);
    else rowsOf(list).append(row);
    setLanguage(row);
    return row;
}

/** Names are read out, and spelt, in their own language. */
function setLanguage(row) {
    const text = row.querySelector("[data-key=text]");
    const language = row.querySelector("[data-key=lang]")?.value.trim();
    if (text && language) text.lang = language;
}

function removeRow(row) {
    const near = row.nextElementSibling ?? row.previousElementSibling;
    const list = row.dataset.list;
    row.remove();
    (near?.querySelector("[data-key]") ?? form.querySelector(`[data-add=${list}]`)).focus();
    edited();
}

function moveRow(row, step) {
    const focused = document.activeElement;
    if (step < 0) row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    focused.focus();
    edited();
}

function fill(concept) {
    for (const key of plain) fields[key].value = concept[key] ?? fields[key].value;
    for (const key of ["definition", "note", "source"]) fields[key].value = concept[key] ?? "";
    fields.from.value = concept.validity?.from ?? "";
    fields.until.value = concept.validity?.until ?? "";
    for (const list of lists) {
        rowsOf(list).replaceChildren();
        for (const value of concept[list] ?? []) addRow(list, typeof value === "string" ? { id: value } : value);
    }
    document.getElementById("more").open = Boolean(
        concept.definition || concept.source || concept.validity || (concept.case ?? "automatic") !== "automatic");
}

// MARK: - The concept as it stands in the form

/** Rows that nothing was typed in are passed over; `rows` are those that the concept's lists stand for, in order. */
function read() {
    const rows = {};
    const concept = { id: seen?.id ?? fields.id?.value.trim() ?? "", type: fields.type.value,
        status: fields.status.value, case: fields.case.value };
    for (const key of ["definition", "note", "source"]) if (fields[key].value.trim()) concept[key] = fields[key].value;
    const [from, until] = [fields.from.value.trim(), fields.until.value.trim()];
    if (from || until) concept.validity = { from, until };
    for (const list of lists) {
        rows[list] = [...rowsOf(list).children].filter(row => inputs(row)[0].value.trim());
        concept[list] = rows[list].map(row => {
            const value = Object.fromEntries(inputs(row).map(input => [input.dataset.key, input.value.trim()]));
            return "id" in value ? value.id : value;
        });
    }
    if (seen) concept.revision = seen.revision;
    return { concept, rows };
}

// MARK: - Problems

/** What the contract says of a field that it cannot read begins with the field's name in quotation marks. */
function problemsOf(error) {
    if (error.answer?.problems) return error.answer.problems;
    const [, field, message] = /^"([^"]+)" ([^]*)$/.exec(error.message) ?? [null, "", error.message];
    return [{ severity: "fault", rule: "table", field, message }];
}

/** Shows each problem at its field; says how many there are. */
function show(problems, rows) {
    for (const place of form.querySelectorAll(".problems")) place.replaceChildren();
    for (const input of form.querySelectorAll("[aria-invalid]")) {
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
    }
    problems.forEach((problem, index) => {
        const [, list, position, key] = /^(\w*)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(problem.field);
        const row = rows[list]?.[position];
        const place = row?.querySelector(".problems") ?? form.querySelector(`.problems[data-for="${list}"]`)
            ?? form.querySelector('.problems[data-for=""]');
        const line = document.createElement("p");
        line.className = problem.severity;
        line.id = `problem-${index}`;
        const kind = document.createElement("b");
        kind.textContent = word(`script-problem-${problem.rule}`);
        const message = document.createElement("span");
        message.lang = "en";
        message.textContent = problem.message;
        line.append(kind, ": ", message);
        place.append(line);
        const input = row?.querySelector(`[data-key=${key ?? "text"}]`) ?? fields[list === "validity" ? "from" : list];
        if (input instanceof HTMLElement && problem.severity === "fault") {
            input.setAttribute("aria-invalid", "true");
            input.setAttribute("aria-describedby", line.id);
            if (input.closest("details")) input.closest("details").open = true;
        }
    });
    const faults = problems.filter(problem => problem.severity === "fault").length;
    const verdict = document.getElementById("verdict");
    verdict.className = faults ? "bad" : "good";
    verdict.textContent = faults ? word("script-problems-faults", faults, problems.length - faults)
        : problems.length ? word("script-problems-notes", problems.length) : word("script-problems-none");
}

let asked = 0;
async function look() {
    const number = ++asked;
    const { concept, rows } = read();
    let problems;
    try {
        problems = (await api("POST", "/api/v1/glossary/problems", concept)).problems;
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        problems = problemsOf(error);
    }
    // What was typed meanwhile is asked about anew.
    if (number === asked) show(problems, rows);
}

let timer;
function edited() {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(look, 350);
}

// MARK: - Saving, and conflicts

async function save() {
    clearTimeout(timer);
    asked += 1;
    const { concept, rows } = read();
    const button = form.querySelector("button.primary");
    button.disabled = true;
    try {
        const path = "/api/v1/glossary/concepts";
        const answer = isNew && !seen ? await api("POST", path, concept)
            : await api("PUT", `${path}/${encodeURIComponent(concept.id)}`, concept);
        isDirty = false;
        location.assign(address(answer.concept.id));
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        button.disabled = false;
        if (error.answer?.present && seen) return showConflict(error.answer.present, concept);
        if (error.answer?.present) {
            show([{ severity: "fault", rule: "id", field: "id", message: error.message }], rows);
            return;
        }
        if ([400, 422].includes(error.status)) {
            show(problemsOf(error), rows);
            form.querySelector("[aria-invalid]")?.focus();
        } else {
            say(error.said, true);
        }
    }
}

/** What a choice of a row is called. */
const label = (key, value) => document.getElementById("terms-row").content
    .querySelector(`[data-key=${key}] [value="${value}"]`)?.textContent ?? value;

/** A field as people read it. */
function words(concept, key) {
    const value = concept[key];
    if (key === "validity") return value ? `${value.from || "…"} – ${value.until || "…"}` : "";
    if (!Array.isArray(value)) return value ?? "";
    return value.map(item => typeof item === "string" ? item
        : `${item.text} (${[item.lang, item.status && label("status", item.status),
            item.kind && item.kind !== "full" && label("kind", item.kind)].filter(Boolean).join(", ")})`
    ).join("\n");
}

function showConflict(theirs, mine) {
    present = theirs;
    const body = conflict.querySelector("tbody");
    body.replaceChildren();
    for (const key of [...plain, "validity", ...lists]) {
        if (words(theirs, key) === words(mine, key)) continue;
        const row = body.insertRow();
        const name = document.createElement("th");
        name.scope = "row";
        name.textContent = word(`script-field-${key}`);
        row.append(name);
        row.insertCell().textContent = words(theirs, key);
        row.insertCell().textContent = words(mine, key);
    }
    conflict.hidden = false;
    conflict.focus();
    conflict.scrollIntoView({ block: "start" });
}

document.getElementById("keep-mine").addEventListener("click", () => {
    seen = present;
    conflict.hidden = true;
    save();
});
document.getElementById("take-theirs").addEventListener("click", () => {
    seen = present;
    fill(present);
    conflict.hidden = true;
    fields.type.focus();
    edited();
});

// MARK: - Choosing other concepts

let lookup;
async function suggest(text) {
    lookup = text;
    const { concepts } = await api(
        "GET", `/api/v1/glossary/concepts?limit=8&status=current&q=${encodeURIComponent(text)}`);
    if (lookup !== text) return;
    document.getElementById("concepts").replaceChildren(...concepts.map(concept => {
        const option = document.createElement("option");
        option.value = concept.id;
        option.label = concept.terms.filter(term => term.status === "preferred").map(term => term.text).join(" · ");
        return option;
    }));
}

// MARK: - What people do

form.addEventListener("input", event => {
    if (event.target.matches("[list=concepts]") && event.target.value.trim()) suggest(event.target.value.trim());
    edited();
});
form.addEventListener("submit", event => {
    event.preventDefault();
    save();
});
form.addEventListener("click", event => {
    const button = event.target.closest("button");
    const row = button?.closest(".row");
    if (button?.dataset.add) addRow(button.dataset.add, newRow(button.dataset.add)).querySelector("[data-key]").focus();
    else if (row && "remove" in button.dataset) removeRow(row);
    else if (row && button.dataset.move) moveRow(row, Number(button.dataset.move));
});
form.addEventListener("keydown", event => {
    // Enter ends the word that an input method puts together.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save();
        return;
    }
    const row = event.target.closest(".row");
    if (!row) return;
    if (event.key === "Enter" && event.target.matches("input")) {
        event.preventDefault();
        addRow(row.dataset.list, newRow(row.dataset.list, row), row).querySelector("[data-key]").focus();
    } else if (event.altKey && event.key === "Delete") {
        event.preventDefault();
        removeRow(row);
    } else if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) {
        event.preventDefault();
        moveRow(row, event.key === "ArrowUp" ? -1 : 1);
    }
});
addEventListener("beforeunload", event => {
    if (isDirty) event.preventDefault();
});

/** A row after another is of its language; after a form to write comes one not to. */
function newRow(list, row) {
    const last = row ?? rowsOf(list).lastElementChild;
    const language = last?.querySelector("[data-key=lang]")?.value ?? "vi";
    return list === "terms" ? { lang: language, status: last ? "deprecated" : "preferred" } : { lang: language };
}

if (seen) {
    fill(seen);
    look();
} else {
    addRow("terms", { text: form.dataset.name, lang: "en" });
    addRow("terms", { lang: "vi" });
    rowsOf("terms").querySelector("input").focus();
}
