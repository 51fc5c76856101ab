/// Why somebody was not let in.
package enum SignInProblem: String, CaseIterable, Sendable {
    /// There is no such token, or not any more.
    case unknown
    /// The form is of another browser, or the server was started anew since.
    case stale
    case tooOften
}

extension PageLayout {
    /// The page on which people show their token.
    ///
    /// - Parameters:
    ///   - caller: who has signed in already, to sign out; nil for nobody.
    ///   - next: the path to go on to.
    ///   - csrf: what the form brings along.
    package static func signIn(
        caller: String?, next: String, csrf: String, problem: SignInProblem?, in language: PageLanguage
    ) -> PageLayout {
        let words = PageWords.all(in: language)
        var values: [String: Any] = ["next": next, "csrf": csrf, "isOut": caller == nil]
        values["caller"] = caller
        values["problem"] = problem.flatMap { words["sign-in-\($0.rawValue)"] }
        return PageLayout(
            title: words["sign-in-title"] ?? "", body: PageTemplates.render("sign-in", values, in: language))
    }
}
