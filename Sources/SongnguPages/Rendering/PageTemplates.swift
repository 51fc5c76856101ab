import Mustache

/// The templates of `Templates`, compiled once.
enum PageTemplates {
    /// Renders a template with what it names; the words of the language are in `words`.
    ///
    /// Everything is escaped but what a template writes in triple braces.
    static func render(_ name: String, _ values: [String: Any], in language: PageLanguage) -> String {
        var values = values
        values["words"] = PageWords.all(in: language)
        values["lang"] = language.rawValue
        return library.render(values, withTemplate: name) ?? ""
    }

    private static let sources = [
        "layout": PackageResources.layout_mustache,
        "message": PackageResources.message_mustache,
        "sign-in": PackageResources.sign_in_mustache,
        "search": PackageResources.search_mustache,
        "search-hit": PackageResources.search_hit_mustache,
        "overview": PackageResources.overview_mustache,
        "overview-bars": PackageResources.overview_bars_mustache,
        "overview-months": PackageResources.overview_months_mustache,
        "document": PackageResources.document_mustache,
        "reviews": PackageResources.reviews_mustache,
        "review": PackageResources.review_mustache,
        "glossary": PackageResources.glossary_mustache,
        "glossary-tabs": PackageResources.glossary_tabs_mustache,
        "glossary-changes": PackageResources.glossary_changes_mustache,
        "glossary-history": PackageResources.glossary_history_mustache,
        "glossary-findings": PackageResources.glossary_findings_mustache,
        "concept": PackageResources.concept_mustache,
        "concept-form": PackageResources.concept_form_mustache,
        "bitext": PackageResources.bitext_mustache,
        "bitext-side": PackageResources.bitext_side_mustache,
        "bitext-finding": PackageResources.bitext_finding_mustache,
        "report": PackageResources.report_mustache,
    ]

    /// A template that does not compile is left out; tests compile each.
    private static let library = {
        MustacheContentTypes.register(EscapedByBytes(), named: EscapedByBytes.name)
        return MustacheLibrary(
            templates: sources.compactMapValues {
                try? MustacheTemplate(string: EscapedByBytes.pragma + String(decoding: $0, as: UTF8.self))
            })
    }()

    /// The names of templates that do not compile.
    static var broken: [String] { sources.keys.filter { library.getTemplate(named: $0) == nil }.sorted() }
}
