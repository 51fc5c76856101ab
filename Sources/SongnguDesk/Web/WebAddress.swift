package import Foundation

/// An http or https address of a page.
package struct WebAddress: Hashable, Sendable {
    package let url: URL

    /// As it is written in messages and kept in the memory.
    package var text: String { url.absoluteString }

    /// Nil for a path. Throws ``WebError/invalid(_:reason:)``.
    init?(argument: String) throws(WebError) {
        let start = argument.prefix(8).lowercased()
        guard start.hasPrefix("http://") || start == "https://" else { return nil }
        guard let url = URL(string: argument) else { throw .invalid(argument, reason: "it cannot be read") }
        if let fault = Self.fault(of: url) { throw .invalid(argument, reason: fault) }
        self.init(url)
    }

    private init(_ url: URL) {
        var parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
        // A place within the page.
        parts?.fragment = nil
        self.url = parts?.url ?? url
    }

    /// What is wrong with an address; nil where nothing is.
    private static func fault(of url: URL) -> String? {
        guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https" else {
            return "only http and https are read"
        }
        guard let host = url.host, !host.isEmpty else { return "it names no server" }
        guard url.user == nil, url.password == nil else { return "it holds a user or a password: leave them out" }
        return nil
    }

    /// Where a redirection leads. Throws ``WebError/redirected(_:to:reason:)``.
    func following(_ location: String) throws(WebError) -> WebAddress {
        guard let next = URL(string: location, relativeTo: url)?.absoluteURL else {
            throw .redirected(text, to: location, reason: "which is no address")
        }
        if let fault = Self.fault(of: next) { throw .redirected(text, to: location, reason: "but \(fault)") }
        if url.scheme?.lowercased() == "https", next.scheme?.lowercased() == "http" {
            throw .redirected(text, to: location, reason: "but https does not go on as http")
        }
        return WebAddress(next)
    }

    /// The address that a page gives as its own, where it can be: one of the same server that names a page.
    func canonical(_ address: String?) -> WebAddress {
        guard let address, let given = URL(string: address, relativeTo: url)?.absoluteURL,
            Self.fault(of: given) == nil, let host = url.host, given.host?.site == host.site, given.path.count > 1
        else { return self }
        return WebAddress(given)
    }
}

extension String {
    /// A host without what tells its pages for phones from the others.
    fileprivate var site: String {
        let name = lowercased()
        return ["www.", "m.", "amp."].first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) } ?? name
    }
}
