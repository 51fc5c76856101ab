#if Server
import Foundation
import Hummingbird
import SongnguDesk
import SongnguMemory

@testable import SongnguServer

/// A desk with a memory and a glossary of its own, in a folder that goes with it.
final class ServedDesk: Sendable {
    let folder: String
    let service: DeskService
    let memory: TranslationMemory
    private let openGate: Gate

    /// - Parameters:
    ///   - glossary: a table of terms; beside the curated ones.
    ///   - live: a desk that is open already.
    init(glossary: String? = nil, live: LiveDesk? = nil) throws {
        folder = NSTemporaryDirectory() + "songngu-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        memory = try Desk.openMemory(folder + "/memory.sqlite", mustExist: false)
        openGate = try Gate()
        let table = folder + "/glossary.tsv"
        if let glossary { try Data(glossary.utf8).write(to: URL(filePath: table)) }
        service = DeskService(live: try live ?? LiveDesk(glossaries: .standard(desk: table)), memory: memory)
    }

    /// A desk with a memory and tokens of its own, whose glossary nobody edits: glossaries and models are opened once.
    static func plain() throws -> ServedDesk { try ServedDesk(live: try plainDesk.get()) }

    private static let plainDesk = Result { try LiveDesk(glossaries: .standard(desk: "")) }

    /// All that is served, to anybody; what the API answers is held against its description.
    var application: some ApplicationProtocol {
        var application = Application(responder: DescribedResponder(inner: service.router(openGate).buildResponder()))
        // Its folder stays as long as somebody asks.
        application.beforeServerStarts { withExtendedLifetime(self) {} }
        return application
    }

    /// The gate of this desk, which holds tokens in a file of the desk's folder.
    func gate(
        _ exposure: Exposure = Exposure(), now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        rate: Int? = nil
    ) throws -> Gate {
        Gate(
            exposure: exposure, tokens: try TokenStore(tokens), sessions: Sessions(now: now),
            limits: CallerLimits(exposure, rate: rate, now: now), author: "desk")
    }

    var tokens: TokenFile { TokenFile(path: folder + "/tokens.json") }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
#endif
