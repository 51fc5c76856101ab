#if Server
import Synchronization

/// People who have signed in, as long as the server runs.
final class Sessions: Sendable {
    struct Session: Sendable {
        /// The token that was signed in with, by its hash.
        var token: String
        /// What every change has to be sent with.
        let csrf = Secret.random()
        fileprivate let began: ContinuousClock.Instant
        fileprivate var used: ContinuousClock.Instant
    }

    /// Unused for so long, a session ends: a shift and a meal.
    static let idle = Duration.seconds(12 * 3600)
    /// After so long, everybody signs in again.
    static let longest = Duration.seconds(7 * 24 * 3600)

    private let most: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    /// By the hash of their ids.
    private let sessions = Mutex<[String: Session]>([:])

    /// - Parameter most: sessions at a time; the one that was not used for longest goes first.
    init(most: Int = 1000, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.most = most
        self.now = now
    }

    /// Returns the id, which only the browser keeps.
    func begin(_ token: Token) -> String {
        let id = Secret.random()
        let now = now()
        sessions.withLock { sessions in
            sessions = sessions.filter { Self.isAlive($0.value, now) }
            if sessions.count >= most, let oldest = sessions.min(by: { $0.value.used < $1.value.used }) {
                sessions[oldest.key] = nil
            }
            sessions[Secret.hash(id)] = Session(token: token.hash, began: now, used: now)
        }
        return id
    }

    /// Nil for one that has ended.
    func session(_ id: String) -> Session? {
        let (key, now) = (Secret.hash(id), now())
        return sessions.withLock { sessions in
            guard var session = sessions[key] else { return nil }
            guard Self.isAlive(session, now) else {
                sessions[key] = nil
                return nil
            }
            session.used = now
            sessions[key] = session
            return session
        }
    }

    func end(_ id: String) {
        let key = Secret.hash(id)
        sessions.withLock { $0[key] = nil }
    }

    var count: Int { sessions.withLock { $0.count } }

    private static func isAlive(_ session: Session, _ now: ContinuousClock.Instant) -> Bool {
        now - session.used < idle && now - session.began < longest
    }
}
#endif
