// The glossary's pages: search as one types, times as they are here.
import "/assets/songngu.js";

const form = document.getElementById("concept-search");

/** Times in the page's language, at the reader's place. */
function showTimes(root) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    for (const time of root.querySelectorAll("time[datetime]")) time.textContent = format.format(new Date(time.dateTime));
}

/** The results come as the page that a reader without scripts would get, so that there is one way to write them. */
let asked;
async function search(path, keepsPlace) {
    asked?.abort();
    asked = new AbortController();
    try {
        const response = await fetch(path, { headers: { Accept: "text/html" }, signal: asked.signal });
        if (!response.ok || response.redirected) return location.assign(path);
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        document.getElementById("results").replaceWith(page.getElementById("results"));
        const add = document.getElementById("add-concept");
        if (add) add.href = page.getElementById("add-concept").href;
        history.replaceState(null, "", path);
        if (!keepsPlace) document.getElementById("results").scrollIntoView({ block: "nearest" });
    } catch (error) {
        if (error.name !== "AbortError") location.assign(path);
    }
}

function path() {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    return `${form.getAttribute("action")}?${query}`;
}

if (form) {
    let timer;
    form.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(() => search(path(), true), 120);
    });
    form.addEventListener("submit", event => {
        event.preventDefault();
        search(path(), true);
    });
    document.addEventListener("click", event => {
        const link = event.target.closest(".pager a");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        search(link.getAttribute("href"), false).then(() => document.querySelector("#results th a")?.focus());
    });
    document.addEventListener("keydown", event => {
        const links = [...document.querySelectorAll("#results th a")];
        const index = links.indexOf(document.activeElement);
        if (event.key === "/" && !event.target.matches("input, select, textarea")) {
            form.elements.q.select();
            event.preventDefault();
        } else if (event.key === "ArrowDown" && (event.target === form.elements.q || index >= 0)) {
            links[index + 1]?.focus();
            event.preventDefault();
        } else if (event.key === "ArrowUp" && index >= 0) {
            (links[index - 1] ?? form.elements.q).focus();
            event.preventDefault();
        }
    });
}

showTimes(document);
