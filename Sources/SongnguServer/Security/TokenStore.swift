#if Server
import Foundation
import SongnguDesk
import Synchronization

/// The tokens of a file as it is now: it is read again when it changes, so that a token that is withdrawn lets nobody in
/// from then on.
final class TokenStore: Sendable {
    let file: TokenFile
    private let state: Mutex<State>
    private let warn: @Sendable (String) -> Void

    private struct State {
        var stamp: FileStatus.Stamp
        var tokens: [Token] = []
        var hasHadTokens = false
    }

    /// Throws ``TokenError`` for a file that cannot be read.
    ///
    /// - Parameter warn: told why the file cannot be read any more; until it can, no token is valid.
    init(_ file: TokenFile, warn: @escaping @Sendable (String) -> Void = { _ in }) throws(TokenError) {
        self.file = file
        self.warn = warn
        let stamp = FileStatus.Stamp(path: file.path)
        let tokens = try file.read()
        state = Mutex(State(stamp: stamp, tokens: tokens, hasHadTokens: !tokens.isEmpty))
    }

    /// Whether there is a token, or has been one: that the last is withdrawn opens the server to nobody.
    var isInUse: Bool { latest().hasHadTokens }

    /// The token of a secret.
    func token(of secret: String) -> Token? {
        token(hash: Secret.hash(secret))
    }

    /// The token that somebody came in with, as it is now.
    func token(hash: String) -> Token? {
        // All are compared, so that the time does not tell which comes near.
        latest().tokens.reduce(nil) { Secret.isEqual($1.hash, hash) ? $1 : $0 }
    }

    private func latest() -> State {
        state.withLock { state in
            let stamp = FileStatus.Stamp(path: file.path)
            guard stamp != state.stamp else { return state }
            state.stamp = stamp
            do {
                state.tokens = try file.read()
                state.hasHadTokens = state.hasHadTokens || !state.tokens.isEmpty
            } catch {
                state.tokens = []
                state.hasHadTokens = true
                warn("\(error); until then nobody is let in")
            }
            return state
        }
    }
}
#endif
