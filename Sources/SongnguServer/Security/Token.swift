#if Server
import Foundation
import SongnguDesk

/// What lets somebody in, as it is kept: the secret itself is known to its holder only.
struct Token: Codable, Hashable, Sendable {
    /// Stands in history as the author.
    var name: String
    var role: Role
    /// ``Secret/hash(_:)`` of the secret.
    var hash: String
    /// The day, as in 2026-11-30.
    var created: String

    /// What secrets begin with, so that people and scanners know one that lies about.
    static let prefix = "songngu_"

    /// A new one, and its secret.
    static func make(name: String, role: Role, on day: Date = Date()) -> (token: Token, secret: String) {
        let secret = prefix + Secret.random()
        let created = day.formatted(.iso8601.year().month().day())
        return (Token(name: name, role: role, hash: Secret.hash(secret), created: created), secret)
    }
}

/// Where tokens lie: the named file, else $SONGNGU_TOKENS, else `tokens.json` beside the memory.
enum TokenLocation {
    static let variable = "SONGNGU_TOKENS"
    static let name = "tokens.json"

    static func path(
        _ named: String?, memory: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        if let named { return named }
        if let path = environment[variable], !path.isEmpty { return path }
        return (memory.lastIndex(of: "/").map { String(memory[...$0]) } ?? "") + name
    }
}
#endif
