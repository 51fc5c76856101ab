#if Server
import Foundation
import SongnguDesk
import SongnguExchange

/// A file of tokens: `{"v": 1, "tokens": [{"name", "role", "hash", "created"}]}`, readable by its owner only.
struct TokenFile: Sendable {
    let path: String

    private struct Content: Codable {
        var v = 1
        var tokens: [Token]
    }

    /// None where there is no file. Throws ``TokenError``.
    func read() throws(TokenError) -> [Token] {
        let status: FileStatus
        do {
            status = try FileStatus(path: path)
        } catch {
            guard error.isAbsence else { throw .unreadable(path: path, reason: error.description) }
            return []
        }
        let isOurs = status.owner == geteuid() || status.owner == 0
        guard isOurs, status.mode & (S_IWGRP | S_IWOTH) == 0 else { throw .unsafe(path: path) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path, reason: SystemFailure.last.description)
        }
        guard let content = try? JSONDecoder().decode(Content.self, from: data), content.v == 1 else {
            throw .damaged(path: path)
        }
        return content.tokens
    }

    /// Adds a token and returns its secret, which is kept nowhere. Throws ``TokenError`` and ``ExchangeError``.
    func add(name: String, role: Role) throws -> String {
        let hasOddities = name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard (1...64).contains(name.count), !hasOddities, !name.hasPrefix(" "), !name.hasSuffix(" ") else {
            throw TokenError.badName(name)
        }
        let tokens = try read()
        guard !tokens.contains(where: { $0.name == name }) else { throw TokenError.nameTaken(name, path: path) }
        let (token, secret) = Token.make(name: name, role: role)
        try write(tokens + [token])
        return secret
    }

    /// Throws ``TokenError`` and ``ExchangeError``.
    func remove(name: String) throws {
        let tokens = try read()
        let rest = tokens.filter { $0.name != name }
        guard rest.count < tokens.count else { throw TokenError.noSuchName(name, path: path) }
        try write(rest)
    }

    private func write(_ tokens: [Token]) throws {
        let text = try ContractJSON.line(Content(tokens: tokens)) + "\n"
        // A file that was there lends its mode to the new one.
        chmod(path, 0o600)
        try AtomicFile.replace([path]) { temporaries in
            guard let temporary = temporaries.first, chmod(temporary, 0o600) == 0 else {
                throw TokenError.unreadable(path: path, reason: SystemFailure.last.description)
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
        }
    }
}
#endif
