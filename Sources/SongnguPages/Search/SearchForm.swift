/// What stands in the fields of the search page, as it was sent.
package struct SearchForm: Sendable {
    package var text: String
    package var limit: Int
    package var offset: Int
    /// By the name of a field; without those that are empty.
    private var fields: [String: [String]]

    /// The fields that are folded away until one is filled in.
    private static let filters = [
        "lang", "tones", "all-words", "near", "status", "outlet", "since", "until", "origin", "kind", "penalty",
    ]

    /// - Parameter values: what was sent for a field.
    package init(text: String, limit: Int = 20, offset: Int = 0, _ values: (String) -> [String] = { _ in [] }) {
        self.text = text
        self.limit = limit
        self.offset = offset
        fields = [:]
        for name in ["mode", "threshold"] + Self.filters {
            let given = values(name).filter { !$0.isEmpty }
            if !given.isEmpty { fields[name] = given }
        }
    }

    /// The address of another page of what was found.
    func link(offset: Int) -> String {
        var pairs = [("q", text)]
        for name in ["mode", "threshold"] + Self.filters {
            pairs += (fields[name] ?? []).map { (name, $0) }
        }
        if offset > 0 { pairs.append(("offset", "\(offset)")) }
        return "/search?" + pairs.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
    }

    /// Percent-encoded, but for what is unreserved (RFC 3986, 2.3).
    package static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                return String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }.joined()
    }

    func values(_ words: [String: String]) -> [String: Any] {
        func options(_ name: String, _ values: [String]) -> [[String: Any]] {
            let given = fields[name]?.last ?? ""
            // What was given by hand stays.
            let all = values.contains(given) ? values : values + [given]
            return all.map { value in
                [
                    "value": value, "selected": value == given,
                    "label": words["search-\(name)-\(value.isEmpty ? "any" : value)"] ?? value,
                ]
            }
        }
        let mode = fields["mode"]?.last ?? "phrase"
        return [
            "q": text, "mode": mode,
            "modes": ["phrase", "exact", "fuzzy", "meaning"].map { value -> [String: Any] in
                ["value": value, "checked": value == mode, "label": words["search-mode-\(value)"] ?? value]
            },
            "threshold": fields["threshold"]?.last ?? "70",
            "wantedLang": fields["lang"]?.last ?? "", "near": fields["near"]?.last ?? "",
            "tones": fields["tones"] != nil, "allWords": fields["all-words"] != nil,
            "statuses": options("status", ["", "approved", "draft", "rejected", "all"]),
            "origins": options("origin", ["", "align", "import"]),
            "kinds": options("kind", ["", "lead", "quote", "paraphrase"]),
            "outlet": fields["outlet"]?.last ?? "", "since": fields["since"]?.last ?? "",
            "until": fields["until"]?.last ?? "",
            // Several stay several.
            "penalties": fields["penalty"] ?? [""],
            "hasFilters": Self.filters.contains { fields[$0] != nil },
        ]
    }
}
