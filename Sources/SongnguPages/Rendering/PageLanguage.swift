/// The languages that pages are in.
package enum PageLanguage: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case vietnamese = "vi"

    /// The one that a browser likes best, from its `Accept-Language` header (RFC 9110, 12.5.4); English where it likes
    /// neither or says nothing.
    package init(acceptLanguage header: String?) {
        var best: (language: PageLanguage, quality: Double)?
        for item in (header ?? "").split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.drop { $0 == " " } }
            let primary = parts[0].prefix { $0.isLetter }.lowercased()
            guard let language = PageLanguage(rawValue: primary) else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if quality > best?.quality ?? 0 { best = (language, quality) }
        }
        self = best?.language ?? .english
    }
}
