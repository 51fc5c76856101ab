// The overview: undoing from the list of changes.
import { api, trying } from "./songngu.js";

document.addEventListener("click", (event) => {
    const button = event.target.closest("button.undo");
    if (!button) return;
    button.disabled = true;
    trying(async () => {
        await api("POST", `/api/v1/history/${button.dataset.operation}/undo`);
        location.reload();
    }).finally(() => (button.disabled = false));
});
