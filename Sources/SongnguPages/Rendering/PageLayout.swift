/// A page: what stands between the header that all pages share and the end.
package struct PageLayout: Sendable {
    /// The pages that the header leads to.
    package enum Section: String, CaseIterable, Sendable {
        case overview, reviews, search, glossary

        package var path: String { self == .overview ? "/" : "/\(rawValue)" }
    }

    package var title: String
    package var section: Section?
    /// HTML.
    package var body: String
    /// Names of assets besides those that all pages have.
    package var styles: [String] = []
    package var scripts: [String] = []

    package init(
        title: String, section: Section? = nil, body: String, styles: [String] = [], scripts: [String] = []
    ) {
        self.title = title
        self.section = section
        self.body = body
        self.styles = styles
        self.scripts = scripts
    }

    /// A page that says why something was not done.
    ///
    /// - Parameters:
    ///   - code: by which the words of the language are found; scripts find theirs by it too.
    ///   - message: in English; a part of those words, or all there are.
    package static func refusal(_ code: String, _ message: String, in language: PageLanguage) -> PageLayout {
        let words = PageWords.all(in: language)
        let said = (words["script-refused-\(code)"] ?? "{0}").replacing("{0}", with: message)
        return .message(
            title: words["refused-title"] ?? code, said.prefix(1).uppercased() + said.dropFirst(), in: language)
    }

    /// A page that says one thing: that there is no such page, that something went wrong.
    package static func message(title: String, _ message: String, in language: PageLanguage) -> PageLayout {
        PageLayout(
            title: title, body: PageTemplates.render("message", ["title": title, "message": message], in: language))
    }

    /// The whole document.
    ///
    /// - Parameters:
    ///   - csrf: what scripts send along with every change.
    ///   - account: who has signed in; nil where nobody has to.
    package func html(in language: PageLanguage, csrf: String, account: String?) -> String {
        let words = PageWords.all(in: language)
        return PageTemplates.render(
            "layout",
            [
                "account": account ?? "", "hasAccount": account != nil,
                "title": title, "body": body, "csrf": csrf, "styles": styles, "scripts": scripts,
                "imports": scripts.flatMap(Asset.imports),
                "scriptWords": PageWords.scriptWords(in: language),
                "navigation": Section.allCases.map { section -> [String: Any] in
                    [
                        "href": section.path, "label": words["nav-\(section.rawValue)"] ?? section.rawValue,
                        "current": section == self.section,
                    ]
                },
            ], in: language)
    }
}
